import type { EChartsOption } from "echarts";
import { escapeHtml } from "../../charts/text";
import type { ChartColours } from "../../theme/chart-theme";
import type { CalendarMonth, Timeline, YearLine } from "./months";

/** What the charts of bills say, in the reader's language. */
export interface BillsWords {
  carrier: (carrier: string) => string;
  expected: string;
  /** The same where there is little room. */
  expectedShort: string;
  month: (month: CalendarMonth) => string;
  monthName: (month: number) => string;
  /** Said of a month that bills cover only in part. */
  partial: string;
  energy: (kwh: number | null) => string;
  /** A figure of the axis, in the unit of `axis`. */
  axisNumber: (value: number) => string;
  unit: string;
}

interface Hovered {
  dataIndex: number;
  seriesName: string;
  marker: string;
  value: number | null;
}

const GRID = { left: 8, right: 8, top: 48, bottom: 4, containLabel: true };

/** A dashed line, as the mark of the model in the legend. */
const DASHES = "path://M0,6h6v3h-6zM9,6h6v3h-6zM18,6h6v3h-6zM0,0h0zM0,15h0z";

const yAxis = (words: BillsWords): EChartsOption["yAxis"] => ({
  type: "value",
  min: 0,
  name: words.unit,
  nameTextStyle: { align: "left" },
  nameGap: 14,
  splitNumber: 4,
  axisLabel: { formatter: words.axisNumber },
});

/** A card with a headline and one line for each series that has a value. */
function card(title: string, hovered: readonly Hovered[], words: BillsWords): string {
  const lines = hovered
    .filter((each) => each.value !== null && each.value !== undefined)
    .map((each) => `${each.marker}${escapeHtml(each.seriesName)} <b>${escapeHtml(words.energy(each.value))}</b>`);
  return [`<b>${escapeHtml(title)}</b>`, ...lines].join("<br>");
}

/** The dashed line of the model: a projection, not a measurement. */
const expectedLine = (data: (number | null)[], words: BillsWords, colours: ChartColours) => ({
  type: "line" as const,
  name: words.expected,
  data,
  symbol: "none",
  lineStyle: { type: "dashed" as const, width: 2, color: colours.text },
  itemStyle: { color: colours.text },
  z: 5,
});

/** All months in a row, carriers upon each other, the model dashed over the year that it simulates. */
export function timelineOption(
  { months, carriers, expected }: Timeline,
  isPartial: (month: CalendarMonth) => boolean,
  words: BillsWords,
  colours: ChartColours,
): EChartsOption {
  const modelled = expected.some((value) => value !== null);
  return {
    animation: false,
    grid: GRID,
    legend: {
      show: carriers.length > 1 || modelled,
      top: 0,
      right: 0,
      data: [
        ...carriers.map(({ carrier }) => words.carrier(carrier)),
        ...(modelled ? [{ name: words.expected, icon: DASHES }] : []),
      ],
    },
    xAxis: {
      type: "category",
      data: months.map((month) => words.month(month)),
      axisLabel: {
        interval: (at: number) => months[at]?.month === 1 || (at === 0 && (months[0]?.month ?? 1) < 8),
        formatter: (_: string, at: number) => String(months[at]?.year ?? ""),
        align: "left",
      },
    },
    yAxis: yAxis(words),
    tooltip: {
      trigger: "axis",
      confine: true,
      axisPointer: { type: "shadow" },
      formatter: (hovered: unknown) => {
        const rows = hovered as Hovered[];
        const month = months[rows[0]?.dataIndex ?? 0];
        if (!month) return "";
        const text = card(words.month(month), rows, words);
        return isPartial(month) ? `${text}<br>${escapeHtml(words.partial)}` : text;
      },
    },
    series: [
      ...carriers.map(({ carrier, kwh }, at) => ({
        type: "bar" as const,
        name: words.carrier(carrier),
        stack: "metered",
        data: kwh.map((value, at) => {
          const month = months[at];
          return month && isPartial(month) ? { value, itemStyle: { opacity: 0.4 } } : value;
        }),
        barCategoryGap: "18%",
        itemStyle: { color: carriers.length === 1 ? colours.us : (colours.categories[at % colours.categories.length] ?? colours.us) },
      })),
      ...(modelled ? [expectedLine(expected, words, colours)] : []),
    ],
  };
}

/**
 * One line for each year over the same twelve months; the page's year in the accent, the model dashed. A month that
 * bills cover only in part would look like one of little use: it has no point.
 */
export function yearsOption(
  lines: readonly YearLine[],
  isPartial: (month: CalendarMonth) => boolean,
  expected: readonly number[] | null,
  year: number,
  words: BillsWords,
  colours: ChartColours,
): EChartsOption {
  return {
    animation: false,
    grid: { ...GRID, right: 56 },
    xAxis: {
      type: "category",
      boundaryGap: false,
      data: Array.from({ length: 12 }, (_, at) => words.monthName(at + 1)),
    },
    yAxis: yAxis(words),
    tooltip: {
      trigger: "axis",
      confine: true,
      formatter: (hovered: unknown) => {
        const rows = hovered as Hovered[];
        return card(words.monthName((rows[0]?.dataIndex ?? 0) + 1), rows, words);
      },
    },
    series: [
      ...lines.map((line) => {
        const own = line.year === year;
        const colour = own ? colours.us : colours.bau;
        return {
          type: "line" as const,
          name: String(line.year),
          data: line.kwh.map((value, at) => (isPartial({ year: line.year, month: at + 1 }) ? null : value)),
          symbol: "circle",
          // A month between two gaps has no line: its point must be seen.
          symbolSize: own ? 5 : 3,
          lineStyle: { width: own ? 3 : 1.5, color: colour, opacity: own ? 1 : 0.8 },
          itemStyle: { color: colour },
          endLabel: { show: true, formatter: String(line.year), color: own ? colours.us : colours.quiet, fontWeight: own ? ("bold" as const) : ("normal" as const) },
          labelLayout: { moveOverlap: "shiftY" as const },
          z: own ? 4 : 2,
        };
      }),
      ...(expected
        ? [
            {
              ...expectedLine([...expected], words, colours),
              endLabel: { show: true, formatter: words.expectedShort, color: colours.text },
              labelLayout: { moveOverlap: "shiftY" as const },
            },
          ]
        : []),
    ],
  };
}
