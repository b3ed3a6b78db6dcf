import type { CityPlan } from "../../api/types";
import { DataTable, type Column } from "../../parts/DataTable";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";

type Part = CityPlan["actual"][number]["parts"][number];

/** The plan against what came true: by driver, by factor, by delay, and what nobody explains. */
export function PlanAgainstActual({ plan }: { plan: CityPlan }) {
  const { t, fmt } = useWords();
  const columns: Column<Part>[] = [
    { key: "kind", label: t("cs-actual-kind"), width: 160, cell: (one) => t(`cs-actual-${one.kind}`), value: (one) => one.kind },
    { key: "name", label: t("cs-actual-name"), width: 260, cell: (one) => one.name, value: (one) => one.name },
    {
      key: "emissions",
      label: t("cs-adds"),
      align: "end",
      width: 160,
      cell: (one) => fmt.emissions(one.emissions_t),
      value: (one) => one.emissions_t,
    },
  ];
  if (plan.actual.length === 0) return null;
  return (
    <Section title={t("cs-actual")}>
      {plan.actual.map((year) => (
        <div key={year.year}>
          <p>{t("cs-actual-sentence", { year: year.year, planned: fmt.emissions(year.planned_t), actual: fmt.emissions(year.actual_t) })}</p>
          <DataTable
            label={t("cs-actual-of", { year: year.year })}
            columns={columns}
            rows={year.parts}
            rowKey={(one) => `${one.kind} ${one.name}`}
          />
        </div>
      ))}
    </Section>
  );
}
