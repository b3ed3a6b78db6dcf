import type { ChartColours } from "../theme/chart-theme";

/** What an axis of amounts says. */
export type AmountWords = { unit: string; number: (value: number) => string };

/** The upright axis of every chart of amounts: from zero, its unit on top, hairlines across. */
export function amountAxis(words: AmountWords, colours: ChartColours) {
  return {
    type: "value" as const,
    min: 0,
    name: words.unit,
    nameTextStyle: { color: colours.quiet, align: "left" as const },
    nameGap: 12,
    axisLabel: { formatter: words.number, color: colours.quiet },
    splitLine: { lineStyle: { color: colours.grid } },
  };
}
