/** Colours of charts, read from the tokens so that light and dark each have their own. */

export type ChartColours = {
  text: string;
  quiet: string;
  surface: string;
  raised: string;
  line: string;
  grid: string;
  /** The one accent: our own estate, the plan. */
  us: string;
  /** Business as usual. */
  bau: string;
  /** Targets and limits. */
  limit: string;
  /** Categories, safe for colour-blind readers. */
  categories: string[];
  info: string;
  warning: string;
  error: string;
  good: string;
};

export function chartColours(): ChartColours {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    text: token("text"),
    quiet: token("text-quiet"),
    surface: token("surface"),
    raised: token("surface-raised"),
    line: token("line-strong"),
    grid: token("chart-grid"),
    us: token("chart-us"),
    bau: token("chart-bau"),
    limit: token("chart-limit"),
    categories: Array.from({ length: 8 }, (_, index) => token(`chart-${index + 1}`)),
    info: token("info"),
    warning: token("warning"),
    error: token("error"),
    good: token("good"),
  };
}

/** Cividis from low to high: a sequence that colour-blind readers see as others do. */
export const CIVIDIS = ["#00224e", "#123570", "#3b496c", "#575d6d", "#707173", "#8a8678", "#a59c74", "#c3b369", "#e1cc55", "#fee838"];

/** So many steps of the sequence, evenly spaced, its ends included. */
export function cividis(steps: number): string[] {
  const last = CIVIDIS.length - 1;
  return Array.from({ length: steps }, (_, index) => CIVIDIS[steps === 1 ? 0 : Math.round((index * last) / (steps - 1))] ?? "");
}

/** What all charts share: type, axes as hairlines, quiet labels, a tooltip like our cards. */
export function chartTheme(colours: ChartColours): object {
  const axis = {
    axisLine: { lineStyle: { color: colours.line } },
    axisTick: { show: false },
    axisLabel: { color: colours.quiet, fontSize: 12 },
    nameTextStyle: { color: colours.quiet, fontSize: 12 },
    splitLine: { lineStyle: { color: colours.grid } },
  };
  return {
    color: colours.categories,
    backgroundColor: "transparent",
    textStyle: { fontFamily: getComputedStyle(document.documentElement).fontFamily, fontSize: 12, color: colours.text },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false } },
    logAxis: axis,
    timeAxis: { ...axis, splitLine: { show: false } },
    legend: { textStyle: { color: colours.text }, inactiveColor: colours.line, icon: "roundRect", itemWidth: 12, itemHeight: 8 },
    tooltip: {
      backgroundColor: colours.raised,
      borderColor: colours.grid,
      borderWidth: 1,
      padding: [8, 12],
      textStyle: { color: colours.text, fontSize: 13 },
      extraCssText: "box-shadow: var(--shadow); border-radius: 8px; font-variant-numeric: tabular-nums;",
    },
    line: { symbol: "none", lineStyle: { width: 2 } },
    bar: { itemStyle: { borderRadius: 0 } },
  };
}
