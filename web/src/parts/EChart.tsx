import type { ECharts, ECElementEvent } from "echarts/core";
import { useEffect, useRef, useState } from "react";
import { chartColours, chartTheme } from "../theme/chart-theme";
import { useTheme } from "../theme/theme";
import styles from "./EChart.module.css";

export type EChartProps = {
  /** As ECharts takes it; made anew when the theme changes, since its colours come from the tokens. */
  option: object;
  height: number;
  onClick?: ((event: ECElementEvent) => void) | undefined;
  /** What the chart shows, for screen readers. */
  sentence: string;
};

const still = () => globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? false;

/** A chart drawn as SVG; ECharts itself is fetched with the first one. */
export function EChart({ option, height, onClick, sentence }: EChartProps) {
  const element = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<ECharts>();
  const { shown } = useTheme();
  const clicked = useRef(onClick);
  useEffect(() => {
    clicked.current = onClick;
  });

  useEffect(() => {
    let made: ECharts | undefined;
    let gone = false;
    const watch = new ResizeObserver(() => made?.resize());
    void import("./echarts").then(({ init }) => {
      if (gone || !element.current) return;
      made = init(element.current, chartTheme(chartColours()), { renderer: "svg" });
      made.on("click", (event) => clicked.current?.(event as ECElementEvent));
      watch.observe(element.current);
      setChart(made);
    });
    return () => {
      gone = true;
      watch.disconnect();
      made?.dispose();
      setChart(undefined);
    };
  }, [shown]);

  useEffect(() => {
    const drawing = () => element.current?.querySelector("svg");
    const begin = () => {
      const svg = drawing();
      svg?.setAttribute("viewBox", `0 0 ${svg.getAttribute("width")} ${svg.getAttribute("height")}`);
    };
    const end = () => drawing()?.removeAttribute("viewBox");
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);

  useEffect(() => {
    chart?.setOption({ animation: !still(), animationDuration: 300, ...option }, { notMerge: true });
  }, [chart, option]);

  return <div aria-label={sentence} className={styles.chart} data-chart={chart ? "drawn" : "loading"} ref={element} role="img" style={{ height }} />;
}
