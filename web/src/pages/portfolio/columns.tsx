/** The columns of the portfolio's table, and a row as a card on a phone. */
import type { ReactNode } from "react";
import type { PortfolioRow } from "../../api/types";
import type { Column } from "../../parts/DataTable";
import { SeverityMark } from "../../parts/SeverityMark";
import type { Quantity, Words } from "../../words";
import styles from "./PortfolioPage.module.css";
import { RankBar } from "./RankBar";
import { orderValue, type SortKey } from "./sort";

function FindingsCell({ row, count }: { row: PortfolioRow; count: string }) {
  if (row.worst === null) return null;
  return (
    <span className={styles.findings}>
      <SeverityMark severity={row.worst} short />
      {count}
    </span>
  );
}

const placeOf = (row: PortfolioRow) => [row.use_name, row.district].filter(Boolean).join(" · ");

/** Figures of one column share the unit in its head, so that their digits can be compared. */
function plainly({ fmt }: Pick<Words, "fmt">): Quantity {
  return Object.assign((value: number | null | undefined) => fmt.number(value), {
    scale: () => ({ divisor: 1, before: "", after: "", digits: null }),
  });
}

export function portfolioColumns(words: Pick<Words, "t" | "fmt">): Column<PortfolioRow>[] {
  const { t, fmt } = words;
  const plain = plainly(words);
  const amount = (key: SortKey, label: string, unit: string | undefined, width: number, cell: (row: PortfolioRow) => ReactNode) =>
    ({ key, label: t(label), unit, width, cell, value: (row) => orderValue(key, row), align: "end" }) satisfies Column<PortfolioRow>;
  return [
    {
      key: "name",
      label: t("portfolio-name"),
      width: 196,
      value: (row) => orderValue("name", row),
      cell: (row) => (
        <>
          <span className={styles.name}>{row.name}</span>
          <span className={styles.place}>
            {(row.worst === "error" || row.worst === "warning") && <SeverityMark severity={row.worst} short />}
            <span>{placeOf(row)}</span>
          </span>
        </>
      ),
    },
    amount("emissions", "portfolio-emissions", t("unit-tonnes"), 106, (row) => plain(row.emissions_t)),
    amount("saving", "portfolio-saving", t("unit-tonnes-per-year"), 130, (row) => fmt.range(row.saving_t, plain)),
    amount("energy", "portfolio-energy", "MWh", 84, (row) => plain(row.energy_kwh === null ? null : row.energy_kwh / 1000)),
    amount("eui", "portfolio-eui-short", "kWh/m²", 96, (row) => (
      <>
        {plain(row.eui_kwh_m2)}
        {row.eui_rank !== null && <RankBar rank={row.eui_rank} />}
      </>
    )),
    amount("area", "portfolio-area", "m²", 92, (row) => plain(row.floor_area_m2)),
    amount("findings", "portfolio-findings", undefined, 92, (row) => <FindingsCell row={row} count={fmt.number(row.findings)} />),
  ];
}

export function portfolioCard(row: PortfolioRow, { t, fmt }: Pick<Words, "t" | "fmt">): ReactNode {
  return (
    <>
      <span className={styles.name}>{row.name}</span>
      <span className={styles.place}>
        <span>{placeOf(row)}</span>
      </span>
      <dl className={styles.cardFigures}>
        <div>
          <dt>{t("portfolio-emissions")}</dt>
          <dd>{fmt.emissions(row.emissions_t)}</dd>
        </div>
        <div>
          <dt>{t("portfolio-saving")}</dt>
          <dd>{fmt.range(row.saving_t, fmt.emissions)}</dd>
        </div>
        <div>
          <dt>{t("portfolio-eui-short")}</dt>
          <dd>{fmt.eui(row.eui_kwh_m2)}</dd>
        </div>
        {row.worst && (
          <div>
            <dt>{t("portfolio-findings")}</dt>
            <dd>
              <FindingsCell row={row} count={fmt.number(row.findings)} />
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}
