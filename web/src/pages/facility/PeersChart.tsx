import { useMemo } from "react";
import { useChartColours } from "../../charts/use-chart-colours";
import type { FacilityPage } from "../../api/types";
import { ChartFrame } from "../../parts/ChartFrame";
import { EChart } from "../../parts/EChart";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { hasFloorArea } from "./answer";
import { peersOption } from "./peers-option";
import styles from "./BillsChart.module.css";

type Peers = NonNullable<FacilityPage["peers"]>;

/** Where the building stands among those of its kind. */
export function PeersSection({ page }: { page: FacilityPage }) {
  const { t } = useWords();
  if (page.peers && page.peers.bins.length > 0) return <PeersChart page={page} peers={page.peers} />;
  return (
    <Section title={t("facility-peers-title")}>
      <p>{t(hasFloorArea(page.use) ? "facility-peers-none" : "facility-peers-no-area-needed")}</p>
    </Section>
  );
}

function PeersChart({ page, peers }: { page: FacilityPage; peers: Peers }) {
  const { t, fmt } = useWords();
  const colours = useChartColours();
  const option = useMemo(
    () =>
      peersOption(
        peers,
        page.eui_kwh_m2,
        {
          thisFacility: t("facility-peers-this"),
          axis: t("facility-peers-axis"),
          facilities: t("facility-peers-facilities"),
          number: (value) => fmt.number(value),
        },
        colours,
      ),
    [peers, page.eui_kwh_m2, t, fmt, colours],
  );
  const rank =
    peers.rank === null
      ? t("facility-peers-own-none")
      : t("facility-peers-rank", { share: fmt.percent(peers.rank, 0), count: peers.count - 1 });
  const band = t("facility-peers-band", {
    range: fmt.range(peers.eui_kwh_m2, fmt.eui),
    middle: fmt.eui(peers.eui_kwh_m2.p50),
  });
  const sentence = `${t("facility-peers-chart", { count: peers.count, use: peers.use_name })}. ${rank} ${band}`;
  const table = {
    columns: [
      { key: "from", label: t("facility-peers-from"), unit: "kWh/m²" },
      { key: "to", label: t("facility-peers-to"), unit: "kWh/m²" },
      { key: "count", label: t("facility-peers-facilities") },
    ],
    rows: peers.bins.map((bin) => ({ ...bin })),
  };
  return (
    <ChartFrame title={t("facility-peers-title")} sentence={sentence} table={table} filename={`${page.id}-peers`}>
      <EChart option={option} height={220} sentence={sentence} />
      <p>{rank}</p>
      <p className={styles.note}>{band}</p>
    </ChartFrame>
  );
}
