import { useMemo } from "react";
import { useJournal } from "../../api/queries";
import type { JournalChange } from "../../api/types";
import { type Column, DataTable } from "../../parts/DataTable";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";

/** So many changes are shown: those that somebody asks after. The whole journal stands in the administration. */
const LATEST = 20;

/** What changed the city's data, by whom and when, for those who may read the journal. */
export function ImportJournal() {
  const { t, fmt } = useWords();
  const journal = useJournal(0, LATEST);
  const columns = useMemo<Column<JournalChange>[]>(
    () => [
      { key: "at", label: t("import-history-when"), width: 210, value: (change) => change.at, cell: (change) => fmt.dateTime(change.at) },
      { key: "kind", label: t("import-journal-change"), width: 140, value: (change) => change.kind_name, cell: (change) => change.kind_name },
      { key: "detail", label: t("import-journal-detail"), width: 420, cell: (change) => change.detail },
      { key: "actor", label: t("import-history-who"), width: 160, value: (change) => change.actor_name, cell: (change) => change.actor_name ?? change.actor },
    ],
    [t, fmt],
  );
  if (!journal.data) return null;
  return (
    <Section title={t("import-journal-title")}>
      {journal.data.changes.length === 0 ? (
        <p>{t("import-history-none")}</p>
      ) : (
        <DataTable
          label={t("import-journal-title")}
          columns={columns}
          rows={journal.data.changes}
          rowKey={(change) => String(change.seq)}
          height={320}
          cards={(change) => (
            <>
              <strong>{change.kind_name}</strong> · {fmt.dateTime(change.at)}
              <br />
              {change.detail}
            </>
          )}
        />
      )}
    </Section>
  );
}
