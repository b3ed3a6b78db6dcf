import { useMemo, useState } from "react";
import { useKeepStudy } from "../../api/actions";
import { useStudyComparison } from "../../api/queries";
import type { StudyComparison, StudyPage } from "../../api/types";
import { Button } from "../../parts/Button";
import { type Column, DataTable } from "../../parts/DataTable";
import { FigureValue } from "../../parts/FigureValue";
import { Loading } from "../../parts/Loading";
import { ProblemNote } from "../../parts/ProblemNote";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { withBand } from "../savings/savings-answer";
import { draftOf, studyOf } from "./draft";
import { Obstacle } from "./Obstacle";
import styles from "./StudyPage.module.css";

type Member = StudyComparison["members"][number];

/** Like buildings without works in the same months: what happened to all is no saving of the works. */
export function ComparisonSection({ page }: { page: StudyPage }) {
  const { t } = useWords();
  const comparison = useStudyComparison(page.id, page.version);
  const { data } = comparison;
  return (
    <Section id="comparison" title={t("study-comparison")}>
      <p className={styles.lead}>{t("study-comparison-lead")}</p>
      {data ? <Group comparison={data} page={page} /> : comparison.error ? <ProblemNote problem={comparison.error} /> : <Loading height={160} />}
    </Section>
  );
}

function Group({ page, comparison }: { page: StudyPage; comparison: StudyComparison }) {
  const { t, fmt } = useWords();
  const { members, chosen, looked_at, problem } = comparison;
  const [selected, setSelected] = useState<ReadonlySet<string>>(() => new Set(members.map(({ id }) => id)));
  const keep = useKeepStudy(page.id);
  const columns = useMemo<Column<Member>[]>(
    () => [
      { key: "name", label: t("mv-portfolio-facility"), width: 240, cell: ({ name }) => name, value: ({ name }) => name },
      { key: "baseline", label: t("study-comparison-before"), unit: "kWh/a", align: "end", width: 150, cell: (of) => fmt.number(of.baseline_kwh, 0), value: (of) => of.baseline_kwh },
      { key: "share", label: t("study-comparison-saved"), align: "end", width: 170, cell: (of) => fmt.percent(of.saved_share), value: (of) => of.saved_share },
    ],
    [t, fmt],
  );
  const note = (band: number | null, kwh: number) => {
    const written = withBand(kwh, band, fmt).band;
    return written === null ? t("savings-figure-bandless") : `±${written}`;
  };
  return (
    <div className={styles.stack}>
      {comparison.net_kwh !== null && comparison.savings_kwh !== null && (
        <div className={styles.figures}>
          <FigureValue label={t("study-as-metered")} note={note(comparison.band_kwh, comparison.savings_kwh)} value={fmt.energy(comparison.savings_kwh)} />
          <FigureValue
            label={t("study-comparison-share")}
            note={`±${fmt.percent(comparison.comparison_band)}`}
            value={fmt.percent(comparison.comparison_share)}
          />
          <FigureValue label={t("study-comparison-net")} note={note(comparison.net_band_kwh, comparison.net_kwh)} value={fmt.energy(comparison.net_kwh)} />
        </div>
      )}
      {problem && <Obstacle problem={problem} />}
      <p>{t(chosen ? "study-comparison-chosen" : "study-comparison-proposed", { members: members.length, looked: looked_at })}</p>
      {members.length > 0 && (
        <DataTable
          columns={columns}
          label={t("study-comparison")}
          onSelect={page.may_amend ? setSelected : undefined}
          rowHref={({ id }) => `/facility/${encodeURIComponent(id)}`}
          rowKey={({ id }) => id}
          rows={members}
          selected={page.may_amend ? selected : undefined}
        />
      )}
      {page.may_amend && members.length > 0 && (
        <div className={styles.row}>
          <Button
            busy={keep.isPending}
            disabled={selected.size < 2}
            onPress={() => keep.mutate(studyOf({ ...draftOf(page), comparison: [...selected], note: t("study-comparison-note") }, page.version))}
          >
            {t("study-comparison-keep", { members: selected.size })}
          </Button>
          {chosen && (
            <Button kind="plain" onPress={() => keep.mutate(studyOf({ ...draftOf(page), comparison: [], note: t("study-comparison-note") }, page.version))}>
              {t("study-comparison-reset")}
            </Button>
          )}
        </div>
      )}
      {keep.error && <ProblemNote problem={keep.error} />}
    </div>
  );
}
