import { useMemo } from "react";
import type { InventoryPage } from "../../api/types";
import { useChartColours } from "../../charts/use-chart-colours";
import { useNarrow } from "../../charts/use-narrow";
import { ChartFrame } from "../../parts/ChartFrame";
import { EChart } from "../../parts/EChart";
import { useWords } from "../../words";
import { sectorHeight, sectorOption } from "./sector-option";

/** What the reporting level counts, by sector and scope. */
export function SectorChart({ page }: { page: InventoryPage }) {
  const { t, fmt } = useWords();
  const colours = useChartColours();
  const [frame, narrow] = useNarrow<HTMLDivElement>();
  const bars = useMemo(
    () =>
      page.sectors
        .map(({ sector, counted_t }) => ({ name: t(`inventory-sector-${sector}`), scopes: counted_t }))
        .filter(({ scopes }) => scopes.some((tonnes) => tonnes !== 0)),
    [page.sectors, t],
  );
  const scopes = useMemo(() => [1, 2, 3].map((scope) => t(`inventory-scope-${scope}`)), [t]);
  const option = useMemo(
    () => sectorOption(bars, { scopes, amount: fmt.emissions }, colours, narrow),
    [bars, scopes, fmt, colours, narrow],
  );
  const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0);
  const largest = bars.reduce<(typeof bars)[number] | undefined>((best, bar) => (best && sum(best.scopes) >= sum(bar.scopes) ? best : bar), undefined);
  if (!largest) return null;
  const sentence = t("inventory-sectors-sentence", {
    level: t(`inventory-total-${page.level}`),
    largest: largest.name,
    amount: fmt.emissions(sum(largest.scopes)),
  });
  const table = {
    columns: [
      { key: "sector", label: t("inventory-sector") },
      ...scopes.map((label, at) => ({ key: `scope${at + 1}`, label, unit: "t CO2e" })),
    ],
    rows: bars.map(({ name, scopes: [one = 0, two = 0, three = 0] }) => ({ sector: name, scope1: one, scope2: two, scope3: three })),
  };
  return (
    <ChartFrame filename={`inventory-${page.stamp.id}-sectors`} sentence={sentence} showSentence table={table} title={t("inventory-sectors")}>
      <div ref={frame}>
        <EChart height={sectorHeight(bars)} option={option} sentence={sentence} />
      </div>
    </ChartFrame>
  );
}
