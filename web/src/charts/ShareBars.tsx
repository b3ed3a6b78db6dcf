import { useMemo } from "react";
import { ChartFrame } from "../parts/ChartFrame";
import type { ExportTable } from "../parts/chart-export";
import { EChart } from "../parts/EChart";
import { type Part, shareBarsHeight, shareBarsOption } from "./share-bars-option";
import { useChartColours } from "./use-chart-colours";

type Props = { parts: readonly Part[]; title: string; sentence: string; filename: string; table: ExportTable };

/** What a whole is made of: bars from zero, named and valued directly. */
export function ShareBars({ parts, title, sentence, filename, table }: Props) {
  const colours = useChartColours();
  const option = useMemo(() => shareBarsOption(parts, colours), [parts, colours]);
  return (
    <ChartFrame title={title} sentence={sentence} table={table} filename={filename}>
      <EChart option={option} height={shareBarsHeight(parts)} sentence={sentence} />
    </ChartFrame>
  );
}
