import { useMemo, useState } from "react";
import type { StudyEvent, StudyPage, StudyResult } from "../../api/types";
import { Button } from "../../parts/Button";
import { type Column, DataTable } from "../../parts/DataTable";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { DecideDialog } from "./DecideDialog";
import styles from "./StudyPage.module.css";

/** Shifts that are neither weather nor works: proposed by the readings, decided by a person. */
export function EventsSection({ page, result }: { page: StudyPage; result: StudyResult }) {
  const { t, fmt } = useWords();
  const [deciding, setDeciding] = useState<StudyEvent>();
  const { events, former_decisions: former } = result;
  const may = page.may_amend;
  const columns = useMemo<Column<StudyEvent>[]>(
    () => [
      { key: "days", label: t("study-event-days"), width: 220, cell: ({ first, last }) => t("savings-from-to", { first: fmt.date(first), last: fmt.date(last) }), value: ({ first }) => first },
      { key: "kind", label: t("study-event-kind"), width: 130, cell: ({ kind }) => t(`study-event-${kind}`), value: ({ kind }) => kind },
      {
        key: "change",
        label: t("study-event-change"),
        unit: "kWh/d",
        align: "end",
        width: 130,
        cell: (event) => `${fmt.significant(event.change_kwh_day, 3)} ± ${fmt.significant(event.standard_error_kwh_day, 2)}`,
        value: (event) => event.change_kwh_day,
      },
      {
        key: "evidence",
        label: t("study-event-evidence"),
        align: "end",
        width: 150,
        cell: ({ evidence, threshold }) => t("study-event-evidence-of", { evidence: fmt.number(evidence, 1), threshold: fmt.number(threshold, 1) }),
        value: ({ evidence }) => evidence,
      },
      {
        key: "decision",
        label: t("study-event-decision"),
        width: 240,
        cell: ({ decision }) => (decision ? t("study-event-decided", { verdict: t(`study-verdict-${decision.verdict.kind}`), why: decision.why }) : t("study-event-open")),
        value: ({ decision }) => decision?.verdict.kind,
      },
      { key: "adjustment", label: t("study-event-adjustment"), unit: "kWh", align: "end", width: 120, cell: ({ adjustment_kwh }) => fmt.number(adjustment_kwh, 0), value: ({ adjustment_kwh }) => adjustment_kwh },
      ...(may
        ? [
            {
              key: "act",
              label: t("study-event-act"),
              width: 120,
              cell: (event: StudyEvent) => (
                <Button small onPress={() => setDeciding(event)}>
                  {t("study-event-decide")}
                </Button>
              ),
            },
          ]
        : []),
    ],
    [t, fmt, may],
  );
  return (
    <Section id="events" title={t("study-events")}>
      <p className={styles.lead}>{t(events.length === 0 ? "study-events-none" : "study-events-lead")}</p>
      {events.length > 0 && <DataTable columns={columns} label={t("study-events")} rowKey={({ first, kind }) => `${first} ${kind}`} rows={events} />}
      {former.length > 0 && <p className={styles.hint}>{t("study-events-former", { decisions: former.length })}</p>}
      {deciding && <DecideDialog event={deciding} onClose={() => setDeciding(undefined)} page={page} />}
    </Section>
  );
}
