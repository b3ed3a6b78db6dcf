import { type FormEvent, useId, useState } from "react";
import { useInvitePerson, useUpdatePerson } from "../../api/actions";
import type { Grant, Person } from "../../api/types";
import { Button } from "../../parts/Button";
import { Dialog } from "../../parts/Dialog";
import { ProblemNote } from "../../parts/ProblemNote";
import { TextField } from "../../parts/TextField";
import { useToast } from "../../parts/Toast";
import { useWords } from "../../words";
import { GrantsField } from "./GrantsField";
import type { MadeLink } from "./PeopleSection";

type PersonDialogProps = {
  /** Who is changed; nobody for a new person. */
  person: Person | undefined;
  onClose: () => void;
  onInvited: (made: MadeLink) => void;
};

const FIRST: Grant = { role: "viewer", node: { kind: "city", id: null } };

/** Invites a person, or changes the name and the roles of one. */
export function PersonDialog({ person, onClose, onInvited }: PersonDialogProps) {
  const { t } = useWords();
  const toast = useToast();
  const form = useId();
  const invite = useInvitePerson();
  const update = useUpdatePerson();
  const [name, setName] = useState(person?.name ?? "");
  const [email, setEmail] = useState(person?.email ?? "");
  const [grants, setGrants] = useState<Grant[]>(person?.grants ?? [FIRST]);
  const [tried, setTried] = useState(false);
  const incomplete = grants.some(({ node }) => node.kind !== "city" && !node.id);
  const error = invite.error ?? update.error;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === "" || incomplete) return;
    if (!person) {
      const made = (link: string) => {
        onInvited({ name: name.trim(), link });
        onClose();
      };
      invite.mutate({ name: name.trim(), email: email.trim(), grants }, { onSuccess: (answer) => made(answer.invitation_link) });
      return;
    }
    const disabled = person.state === "disabled";
    const { id, name: nameBefore, grants: grantsBefore } = person;
    const undo = () => update.mutate({ id, name: nameBefore, grants: grantsBefore, disabled });
    const done = () => {
      toast({ text: t("people-changed", { name: name.trim() }), undo });
      onClose();
    };
    update.mutate({ id, name: name.trim(), grants, disabled }, { onSuccess: done });
  };
  return (
    <Dialog
      actions={
        <>
          <Button onPress={onClose}>{t("part-cancel")}</Button>
          <Button busy={invite.isPending || update.isPending} form={form} kind="primary" type="submit">
            {t(person ? "people-save" : "people-invite-do")}
          </Button>
        </>
      }
      onClose={onClose}
      open
      title={person ? t("people-edit-of", { name: person.name }) : t("people-invite")}
      wide
    >
      <form id={form} onSubmit={submit} style={{ display: "grid", gap: "var(--space-2)" }}>
        <TextField
          error={tried && name.trim() === "" ? t("people-name-missing") : undefined}
          input={{ autoComplete: "off", autoFocus: !person, maxLength: 200 }}
          label={t("people-name")}
          onChange={setName}
          value={name}
        />
        <TextField
          description={person ? undefined : t("people-invite-email-meaning")}
          input={{ autoComplete: "off", inputMode: "email", readOnly: Boolean(person), required: true, spellCheck: false }}
          label={t("people-email")}
          onChange={setEmail}
          type="email"
          value={email}
        />
        <GrantsField grants={grants} onChange={setGrants} showMissing={tried} />
        {error && <ProblemNote problem={error} />}
      </form>
    </Dialog>
  );
}
