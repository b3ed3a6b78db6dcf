import { useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";

const ExplainDrawer = lazy(() => import("../parts/ExplainDrawer").then(({ ExplainDrawer: drawer }) => ({ default: drawer })));

/** The drawer with the origin of a figure, fetched when the first one is asked for. */
export function Explain() {
  const { explain } = useSearch({ strict: false }) as { explain?: unknown };
  if (typeof explain !== "string" || explain === "") return null;
  return (
    <Suspense>
      <ExplainDrawer />
    </Suspense>
  );
}
