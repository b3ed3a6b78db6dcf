import { useNavigate, useSearch } from "@tanstack/react-router";
import { useSession } from "../../api/queries";
import { EmptyState } from "../../parts/EmptyState";
import { Page } from "../../parts/Page";
import { Tabs } from "../../parts/Tabs";
import { useWords } from "../../words";
import { JournalTable } from "./JournalTable";
import { PeopleSection } from "./PeopleSection";

/** Who may do what, and what was done. */
export default function AdministrationPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { data: session } = useSession();
  const { tab } = useSearch({ strict: false }) as { tab?: unknown };
  const may = session?.person?.may ?? [];
  const tabs = [
    ...(may.includes("manage-people") ? [{ id: "people", label: t("people-people"), content: <PeopleSection /> }] : []),
    ...(may.includes("read-journal") ? [{ id: "journal", label: t("people-journal"), content: <JournalTable /> }] : []),
  ];
  const selected = tabs.find(({ id }) => id === tab)?.id ?? tabs[0]?.id;
  const select = (id: string) => void navigate({ to: ".", search: { tab: id } as never, replace: true });
  return (
    <Page question={t("people-administration-question")} title={t("shell-administration")}>
      {selected ? (
        <Tabs label={t("shell-administration")} onSelect={select} selected={selected} tabs={tabs} />
      ) : (
        <EmptyState sentence={t("people-administration-closed")} />
      )}
    </Page>
  );
}
