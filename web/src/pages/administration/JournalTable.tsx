import { useState } from "react";
import { useJournal } from "../../api/queries";
import type { JournalChange } from "../../api/types";
import { Button } from "../../parts/Button";
import { type Column, DataTable } from "../../parts/DataTable";
import { EmptyState } from "../../parts/EmptyState";
import { Loading } from "../../parts/Loading";
import { ProblemNote } from "../../parts/ProblemNote";
import { useWords } from "../../words";
import styles from "./People.module.css";

const PAGE = 50;

/** Everything that changed the city's data: when, what, by whom. */
export function JournalTable() {
  const { t, fmt } = useWords();
  const [offset, setOffset] = useState(0);
  const { data, error, refetch, isPlaceholderData } = useJournal(offset, PAGE);
  if (error) return <ProblemNote problem={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.total === 0) return <EmptyState sentence={t("people-journal-empty")} />;

  const who = (change: JournalChange) => change.actor_name ?? change.actor;
  const columns: Column<JournalChange>[] = [
    { key: "seq", label: t("people-journal-number"), width: 72, align: "end", cell: (c) => c.seq },
    { key: "at", label: t("people-journal-at"), width: 210, cell: (c) => fmt.dateTime(c.at) },
    { key: "kind", label: t("people-journal-kind"), width: 160, cell: (c) => c.kind_name },
    { key: "who", label: t("people-journal-who"), width: 180, cell: who },
    { key: "detail", label: t("people-journal-detail"), width: 360, cell: (c) => c.detail },
  ];
  const card = (change: JournalChange) => (
    <div className={styles.cardText}>
      <strong>{change.kind_name}</strong>
      <span>{change.detail}</span>
      <span className={styles.quiet}>{[fmt.dateTime(change.at), who(change)].join(" · ")}</span>
    </div>
  );
  const last = Math.min(offset + PAGE, data.total);
  return (
    <div className={styles.section}>
      <DataTable cards={card} columns={columns} label={t("people-journal")} rowKey={(c) => String(c.seq)} rows={data.changes} />
      <div className={styles.head}>
        <p className={styles.quiet}>{t("people-journal-shown", { first: offset + 1, last, total: data.total })}</p>
        {data.total > PAGE && (
          <div>
            <Button disabled={offset === 0 || isPlaceholderData} icon="left" onPress={() => setOffset(Math.max(0, offset - PAGE))} small>
              {t("people-journal-newer")}
            </Button>{" "}
            <Button disabled={last >= data.total || isPlaceholderData} icon="right" onPress={() => setOffset(offset + PAGE)} small>
              {t("people-journal-older")}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
