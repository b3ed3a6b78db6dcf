import { useMemo } from "react";
import type { StudyPage, StudyPlan } from "../../api/types";
import { type Column, DataTable } from "../../parts/DataTable";
import { FigureValue } from "../../parts/FigureValue";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { planSentences } from "./study-answer";
import { pieces } from "../../parts/Answer";
import styles from "./StudyPage.module.css";

type MeasureOption = StudyPlan["measures"][number];
type Provable = StudyPlan["provable_by_months"][number];

/** What the meter can prove, how each measure is measured, what to write down before the works. */
export function PlanSection({ page, plan }: { page: StudyPage; plan: StudyPlan }) {
  const { t, fmt } = useWords();
  const { provable } = plan;
  const months = page.works.reporting_months ?? 12;
  const plain = (sentence: string) => pieces(sentence).map(({ text }) => text).join("");
  return (
    <Section id="plan" title={t("study-plan")}>
      <div className={styles.stack}>
        {page.result && <p className={styles.lead}>{planSentences(plan, months, { t, fmt }).map(plain).join(" ")}</p>}
        <div className={styles.figures}>
          <FigureValue label={t("study-expected")} value={fmt.energy(plan.expected_kwh)} note={t("savings-figure-share", { share: fmt.percent(plan.expected_share) })} />
          <FigureValue
            label={t("study-smallest")}
            value={fmt.energy(provable?.smallest_kwh ?? null)}
            note={provable ? t("study-smallest-note", { share: fmt.percent(provable.smallest_share), power: fmt.percent(plan.power, 0) }) : undefined}
          />
          <FigureValue
            label={t("study-half-band")}
            value={fmt.energy(provable?.half_band_kwh ?? null)}
            note={provable ? t("study-half-band-note", { share: fmt.percent(provable.half_band_share), confidence: fmt.percent(plan.confidence, 0) }) : undefined}
          />
          <FigureValue
            label={t("study-months-to-prove")}
            value={plan.months_to_prove === null ? t("study-months-never") : t("study-months", { months: plan.months_to_prove })}
            note={t("study-months-planned", { months })}
          />
          <FigureValue
            label={t("study-measuring-cost")}
            value={fmt.money(plan.measurement_cost)}
            note={plan.cost_share === null ? undefined : t("study-cost-share", { share: fmt.percent(plan.cost_share) })}
          />
        </div>
        {plan.advice.length > 0 && (
          <div>
            <h3>{t("study-advice")}</h3>
            <ul className={styles.list}>
              {plan.advice.map((advice) => (
                <li key={advice.kind}>{t(`mv-advice-${advice.kind}`, "months" in advice ? { months: advice.months } : "days" in advice ? { days: advice.days } : {})}</li>
              ))}
            </ul>
          </div>
        )}
        <MeasureTable page={page} plan={plan} />
        <MonthsTable plan={plan} />
        <div className={styles.pair}>
          <Listed family="mv-quantity" ids={plan.quantities} title={t("mv-plan-quantities")} />
          <Listed family="mv-static" ids={plan.static_factors} title={t("mv-plan-static")} />
        </div>
      </div>
    </Section>
  );
}

function MeasureTable({ page, plan }: { page: StudyPage; plan: StudyPlan }) {
  const { t, fmt } = useWords();
  const columns = useMemo<Column<MeasureOption>[]>(
    () => [
      { key: "name", label: t("mv-plan-measure"), width: 180, cell: ({ name }) => name, value: ({ name }) => name },
      {
        key: "expected",
        label: t("mv-portfolio-expected"),
        unit: "kWh/a",
        align: "end",
        width: 110,
        cell: ({ name }) => fmt.number(page.works.measures.find((measure) => measure.name === name)?.expected_kwh_year ?? null, 0),
      },
      { key: "option", label: t("mv-plan-option"), width: 110, cell: ({ option }) => option ?? "–", value: ({ option }) => option },
      { key: "reason", label: t("mv-plan-reason"), width: 360, cell: ({ reason }) => t(`mv-reason-${reason.replaceAll("_", "-")}`) },
      {
        key: "quantities",
        label: t("mv-plan-quantities"),
        width: 220,
        cell: ({ quantities }) => quantities.map((id) => t(`mv-quantity-${id.replaceAll("_", "-")}`)).join("; "),
      },
      { key: "cost", label: t("mv-plan-measuring"), unit: page.currency, align: "end", width: 110, cell: ({ cost }) => fmt.number(cost), value: ({ cost }) => cost },
    ],
    [t, fmt, page],
  );
  return <DataTable columns={columns} label={t("mv-plan-measures")} rowKey={({ name }) => name} rows={plan.measures} />;
}

function MonthsTable({ plan }: { plan: StudyPlan }) {
  const { t, fmt } = useWords();
  const columns = useMemo<Column<Provable>[]>(
    () => [
      { key: "months", label: t("mv-plan-months"), width: 130, cell: ({ months }) => fmt.number(months), value: ({ months }) => months },
      { key: "smallest", label: t("mv-plan-smallest"), unit: "kWh", align: "end", width: 170, cell: (of) => fmt.number(of.smallest_kwh, 0), value: (of) => of.smallest_kwh },
      { key: "share", label: t("mv-plan-smallest"), unit: "%", align: "end", width: 170, cell: (of) => fmt.percent(of.smallest_share), value: (of) => of.smallest_share },
      { key: "band", label: t("mv-plan-half-band"), unit: "kWh", align: "end", width: 170, cell: (of) => fmt.number(of.half_band_kwh, 0), value: (of) => of.half_band_kwh },
    ],
    [t, fmt],
  );
  return plan.provable_by_months.length === 0 ? null : (
    <div>
      <h3>{t("mv-plan-by-months")}</h3>
      <DataTable columns={columns} label={t("mv-plan-by-months")} rowKey={({ months }) => String(months)} rows={plan.provable_by_months} />
    </div>
  );
}

function Listed({ title, family, ids }: { title: string; family: "mv-quantity" | "mv-static"; ids: readonly string[] }) {
  const { t } = useWords();
  return ids.length === 0 ? null : (
    <div>
      <h3>{title}</h3>
      <ul className={styles.list}>
        {ids.map((id) => (
          <li key={id}>{family === "mv-static" ? t(`mv-static-${id.replaceAll("_", "-")}`) : t(`mv-quantity-${id.replaceAll("_", "-")}`)}</li>
        ))}
      </ul>
    </div>
  );
}
