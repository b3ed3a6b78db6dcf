import type { EChartsOption } from "echarts";
import { escapeHtml } from "../../charts/text";
import type { FacilityPage } from "../../api/types";
import type { ChartColours } from "../../theme/chart-theme";

type Peers = NonNullable<FacilityPage["peers"]>;

/** What the chart says, in the reader's language. */
export interface PeersWords {
  thisFacility: string;
  axis: string;
  facilities: string;
  number: (value: number) => string;
}

/** The class of intensities in which a value lies; the last class includes its upper end. Null outside of all. */
export function binOf(bins: Peers["bins"], value: number | null): number | null {
  if (value === null) return null;
  const at = bins.findIndex((bin, index) => value >= bin.from && (value < bin.to || (index === bins.length - 1 && value <= bin.to)));
  return at === -1 ? null : at;
}

/** How many facilities of the kind have which intensity; the class of this one is in the accent and named. */
export function peersOption(peers: Peers, eui: number | null, words: PeersWords, colours: ChartColours): EChartsOption {
  const own = binOf(peers.bins, eui);
  return {
    animation: false,
    grid: { left: 8, right: 8, top: 28, bottom: 20, containLabel: true },
    xAxis: {
      type: "category",
      name: words.axis,
      nameLocation: "middle",
      nameGap: 28,
      // The lower end of each class stands under its left edge.
      data: peers.bins.map((bin) => words.number(bin.from)),
      axisLabel: { align: "center", hideOverlap: true },
    },
    yAxis: { type: "value", min: 0, minInterval: 1, splitNumber: 3 },
    tooltip: {
      trigger: "item",
      confine: true,
      formatter: (hovered: unknown) => {
        const bin = peers.bins[(hovered as { dataIndex: number }).dataIndex];
        if (!bin) return "";
        const range = `${words.number(bin.from)}–${words.number(bin.to)} ${words.axis}`;
        return `${escapeHtml(range)}<br><b>${bin.count}</b> ${escapeHtml(words.facilities)}`;
      },
    },
    series: [
      {
        type: "bar",
        barCategoryGap: "4%",
        data: peers.bins.map((bin, at) => ({
          value: bin.count,
          itemStyle: { color: at === own ? colours.us : colours.bau, opacity: at === own ? 1 : 0.45 },
          label: {
            show: at === own,
            position: "top" as const,
            formatter: words.thisFacility,
            color: colours.us,
            fontWeight: "bold" as const,
            // Its neighbours may be higher: the words must not lie on their bars.
            backgroundColor: colours.surface,
            padding: [1, 4],
            borderRadius: 3,
          },
        })),
      },
    ],
  };
}
