import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn, EChartsOption } from "echarts";
import type { CurveStep } from "../api/types";
import type { ChartColours } from "../theme/chart-theme";
import { escapeHtml } from "./text";

/** The words of the incremental cost curve, already in the reader's language. */
export interface CurveWords {
  readonly xName: string;
  readonly yName: string;
  readonly paysForItself: string;
  readonly number: (value: number) => string;
  /** The card of one step, in lines. */
  readonly card: (step: CurveStep) => string[];
}

/** Lower and upper end of the axis of costs. */
export interface CostAxis {
  readonly low: number;
  readonly high: number;
  /** Steps whose cost lies beyond the axis: they are cut, and said to be. */
  readonly beyond: number;
}

/**
 * The axis that shows nearly all tonnes: a few tiny steps at absurd cost must not press the others flat. It holds the
 * cost between the 2nd and the 90th of a hundred tonnes, with zero, and a tenth of room.
 */
export function costAxis(steps: readonly CurveStep[]): CostAxis {
  const total = steps.reduce((sum, step) => sum + step.emissions_t, 0);
  let passed = 0;
  let [low, high] = [0, 0];
  for (const step of [...steps].sort((a, b) => a.cost_per_tonne - b.cost_per_tonne)) {
    const [from, to] = [passed, passed + step.emissions_t];
    passed = to;
    if (to >= total * 0.02) low = Math.min(low, step.cost_per_tonne);
    if (from <= total * 0.9) high = Math.max(high, step.cost_per_tonne);
  }
  const room = (high - low || 1) * 0.1;
  const axis = { low: low < 0 ? low - room : 0, high: high > 0 ? high + room : room };
  const beyond = steps.filter((step) => step.cost_per_tonne > axis.high || step.cost_per_tonne < axis.low).length;
  return { ...axis, beyond };
}

/** What of a step is in the plan: of its projects, the share that is chosen. */
export function chosenShare(step: CurveStep): number {
  return step.projects > 0 ? Math.min(1, step.chosen / step.projects) : 0;
}

/**
 * Every step as wide as what it avoids and as high as what a tonne costs; below zero it pays for itself. What the plan
 * takes is in the accent; P10 to P90 of the cost lies behind as a pale band.
 */
export function costCurveOption(steps: readonly CurveStep[], words: CurveWords, colours: ChartColours): EChartsOption {
  const axis = costAxis(steps);
  const end = steps.reduce((most, step) => Math.max(most, step.from_t + step.emissions_t), 0);
  const held = (cost: number) => Math.min(axis.high, Math.max(axis.low, cost));
  const box = (api: CustomSeriesRenderItemAPI, from: number, to: number, low: number, high: number) => {
    const [x0, y0] = api.coord([from, high]) as [number, number];
    const [x1, y1] = api.coord([to, low]) as [number, number];
    return { x: x0, y: y0, width: Math.max(x1 - x0, 0.5), height: Math.max(y1 - y0, 0.5) };
  };
  const render = (at: { dataIndex: number }, api: CustomSeriesRenderItemAPI): CustomSeriesRenderItemReturn => {
    const step = steps[at.dataIndex];
    if (!step) return null;
    const [from, to] = [step.from_t, step.from_t + step.emissions_t];
    const split = from + step.emissions_t * chosenShare(step);
    const [low, high] = [held(Math.min(0, step.cost_per_tonne)), held(Math.max(0, step.cost_per_tonne))];
    return {
      type: "group",
      children: [
        {
          type: "rect",
          shape: box(api, from, to, held(step.cost_per_tonne_p10), held(step.cost_per_tonne_p90)),
          style: { fill: colours.bau, opacity: 0.2 },
        },
        { type: "rect", shape: box(api, from, split, low, high), style: { fill: colours.us } },
        {
          type: "rect",
          shape: box(api, split, to, low, high),
          style: { fill: colours.bau, opacity: 0.5, stroke: colours.surface, lineWidth: 0.5 },
        },
      ],
    };
  };
  return {
    animation: false,
    grid: { left: 8, right: 16, top: 32, bottom: 32, containLabel: true },
    xAxis: {
      type: "value",
      min: 0,
      max: end,
      name: words.xName,
      nameLocation: "middle",
      nameGap: 28,
      nameTextStyle: { color: colours.quiet },
      axisLabel: { formatter: words.number, color: colours.quiet, hideOverlap: true, showMaxLabel: false },
      axisLine: { onZero: true, lineStyle: { color: colours.text } },
      axisTick: { show: false },
      splitLine: { show: false },
      position: "bottom",
    },
    yAxis: {
      type: "value",
      min: axis.low,
      max: axis.high,
      name: words.yName,
      nameTextStyle: { color: colours.quiet, align: "left" },
      nameGap: 14,
      axisLabel: { formatter: words.number, color: colours.quiet, showMinLabel: axis.low === 0, showMaxLabel: false },
      splitLine: { lineStyle: { color: colours.grid } },
    },
    tooltip: {
      trigger: "item",
      confine: true,
      formatter: (hovered: unknown) => {
        const step = steps[(hovered as { dataIndex: number }).dataIndex];
        return step ? words.card(step).map(escapeHtml).join("<br>").replace(/^(.*?)(<br>|$)/, "<strong>$1</strong>$2") : "";
      },
    },
    series: [
      {
        type: "custom",
        data: steps.map((step) => [step.from_t, step.cost_per_tonne]),
        renderItem: render as never,
        clip: true,
        encode: { x: 0, y: 1 },
        markLine: {
          silent: true,
          symbol: "none",
          animation: false,
          data: axis.low < 0 ? [{ yAxis: 0 }] : [],
          lineStyle: { color: colours.text, type: "solid", width: 1 },
          label: { position: "insideStartTop", formatter: words.paysForItself, color: colours.quiet },
        },
      },
    ],
  };
}

/** The share of all avoidable tonnes that pay for themselves: those whose tonne costs nothing or less. */
export function selfPayingShare(steps: readonly CurveStep[]): number {
  const sum = (some: readonly CurveStep[]) => some.reduce((total, step) => total + step.emissions_t, 0);
  const all = sum(steps);
  return all > 0 ? sum(steps.filter((step) => step.cost_per_tonne <= 0)) / all : 0;
}
