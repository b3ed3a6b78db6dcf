import type { EChartsOption, LineSeriesOption, ScatterSeriesOption } from "echarts";
import type { PathSeries, ScenarioPage } from "../api/types";
import type { ChartColours } from "../theme/chart-theme";
import { amountAxis } from "./amount-axis";
import { namePlaces } from "./name-places";
import { escapeHtml, longest } from "./text";
import type { TonneScale } from "./tonnes";

/** The words of a wedge chart, already in the reader's language. */
export interface WedgeWords {
  readonly left: string;
  readonly unit: string;
  readonly amount: (tonnes: number) => string;
  readonly number: (value: number) => string;
}

type Wedge = ScenarioPage["wedges"][number];

/** Wedges that avoid anything at all in some year; the others would only be names without an area. */
export function visibleWedges(wedges: readonly Wedge[]): Wedge[] {
  return wedges.filter((wedge) => wedge.values_t.some((value) => value > 0));
}

/**
 * From business as usual down to the plan: what remains at the bottom in grey, on it each wedge as an area, so that the
 * upper edge of the pile is business as usual.
 */
export function wedgeOption(
  path: PathSeries,
  wedges: readonly Wedge[],
  scale: TonneScale,
  words: WedgeWords,
  colours: ChartColours,
  narrow: boolean,
): EChartsOption {
  const years = path.years.map(String);
  const names = [words.left, ...wedges.map((wedge) => wedge.name)];
  const areas: Area[] = [
    { id: "left", name: words.left, values: path.plan_t, colour: colours.line },
    // The first wedge is the outermost: it lies on top of the pile.
    ...wedges
      .map((wedge, i) => ({
        id: wedge.id,
        name: wedge.name,
        values: wedge.values_t,
        colour: colours.categories[i % colours.categories.length] ?? colours.us,
      }))
      .toReversed(),
  ];
  const area = ({ id, name, values, colour }: Area): LineSeriesOption => ({
    id,
    name,
    type: "line",
    stack: "wedges",
    data: values.map((value) => Math.max(0, value) / scale.tonnes),
    symbol: "none",
    lineStyle: { width: 1, color: colours.surface },
    itemStyle: { color: colour },
    areaStyle: { color: colour, opacity: 0.85 },
  });
  return {
    animation: false,
    grid: {
      left: 8,
      right: narrow ? 16 : 24 + longest(names),
      top: 28,
      bottom: narrow ? 16 + 20 * names.length : 8,
      containLabel: true,
    },
    xAxis: {
      type: "category",
      boundaryGap: false,
      data: years,
      axisLabel: { color: colours.quiet, hideOverlap: true },
      axisLine: { lineStyle: { color: colours.grid } },
      axisTick: { show: false },
    },
    yAxis: amountAxis(words, colours),
    legend: { show: narrow, data: names, bottom: 0, left: 0, orient: "vertical", textStyle: { color: colours.text }, selectedMode: false },
    tooltip: {
      trigger: "axis",
      confine: true,
      axisPointer: { type: "line", lineStyle: { color: colours.quiet } },
      formatter: (hovered: unknown) => {
        const i = Array.isArray(hovered) ? ((hovered[0] as { dataIndex?: number }).dataIndex ?? 0) : 0;
        const row = (name: string, value: number | undefined) =>
          `${escapeHtml(name)}: <strong>${escapeHtml(words.amount(value ?? 0))}</strong>`;
        const rows = [...wedges.map((wedge) => row(wedge.name, wedge.values_t[i])), row(words.left, path.plan_t[i])];
        return `<strong>${years[i] ?? ""}</strong><br>${rows.join("<br>")}`;
      },
    },
    series: [...areas.map(area), ...(narrow ? [] : areaNames(areas, scale, colours))],
  };
}

/** One area of the pile. */
interface Area {
  readonly id: string;
  readonly name: string;
  readonly values: readonly number[];
  readonly colour: string;
}

/** Share of the pile that a name takes in height. */
const NAME_SHARE = 0.06;

/** Names at the middle of their area in the last year; a square says which is meant where areas are thin. */
function areaNames(areas: readonly Area[], scale: TonneScale, colours: ChartColours): ScatterSeriesOption[] {
  const last = Math.max(0, (areas[0]?.values.length ?? 0) - 1);
  let top = 0;
  const middles = areas.map((area) => {
    const thickness = Math.max(0, area.values[last] ?? 0);
    top += thickness;
    return top - thickness / 2;
  });
  const places = namePlaces(middles, top, NAME_SHARE);
  return areas.map(({ id, name, colour }, i) => ({
    id: `name-${id}`,
    type: "scatter",
    data: [[last, (places[i] ?? 0) / scale.tonnes]],
    symbolSize: 0.1,
    itemStyle: { opacity: 1 },
    silent: true,
    clip: false,
    tooltip: { show: false },
    label: {
      show: true,
      position: "right",
      distance: 8,
      formatter: () => `{mark|■} ${name}`,
      rich: { mark: { color: colour } },
      color: colours.text,
    },
  }));
}
