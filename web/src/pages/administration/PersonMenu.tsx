import { useRenewInvitation } from "../../api/actions";
import type { Person } from "../../api/types";
import { Menu } from "../../parts/Menu";
import { useToast } from "../../parts/Toast";
import { useWords } from "../../words";
import type { MadeLink } from "./PeopleSection";

type PersonMenuProps = {
  person: Person;
  /** Oneself, whom one cannot shut out. */
  self: boolean;
  onEdit: () => void;
  onDisable: (disabled: boolean) => void;
  onLink: (made: MadeLink) => void;
};

/** What can be done about a person. */
export function PersonMenu({ person, self, onEdit, onDisable, onLink }: PersonMenuProps) {
  const { t } = useWords();
  const toast = useToast();
  const renew = useRenewInvitation();
  const disabled = person.state === "disabled";
  const link = () =>
    renew.mutate(person.id, {
      onSuccess: ({ invitation_link }) => onLink({ name: person.name, link: invitation_link }),
      onError: () => toast({ text: t("people-link-failed", { name: person.name }) }),
    });
  return (
    <Menu
      iconOnly
      items={[
        { id: "edit", icon: "people", label: t("people-edit"), onAction: onEdit },
        { id: "link", icon: "key", label: t(person.state === "invited" ? "people-link-again" : "people-link-password"), onAction: link, disabled },
        {
          id: "disable",
          icon: disabled ? "undo" : "close",
          label: t(disabled ? "people-enable" : "people-disable"),
          onAction: () => onDisable(!disabled),
          disabled: self,
        },
      ]}
      label={t("people-actions-of", { name: person.name })}
      small
    />
  );
}
