import { useMemo } from "react";
import { type ChartColours, chartColours } from "../theme/chart-theme";
import { useTheme } from "../theme/theme";

/** The colours of charts, read anew when light changes to dark. */
export function useChartColours(): ChartColours {
  const { shown } = useTheme();
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the tokens themselves follow the theme
  return useMemo(() => chartColours(), [shown]);
}
