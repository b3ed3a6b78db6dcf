import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { budgetFromAddress } from "./budget-scale";

/** How long a hand may rest on the slider before the plan is calculated, ms. */
const REST_MS = 180;

/** The budget that is looked at. */
export interface Budget {
  /** What the hand has set, at once; nothing while it is the run's own. */
  readonly set: number | undefined;
  /** What is calculated: the same, a moment later. */
  readonly asked: number | undefined;
  readonly change: (budget: number | undefined) => void;
}

/**
 * The budget lives in the address, so that the plan and the scenario show the same one and a colleague who is sent the
 * link sees it too.
 */
export function useBudget(): Budget {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const asked = budgetFromAddress(search.budget);
  const [hand, setHand] = useState<{ budget: number | undefined } | undefined>();
  useEffect(() => {
    if (!hand) return;
    const rest = setTimeout(() => {
      void navigate({
        to: ".",
        search: ((before: Record<string, unknown>) => ({ ...before, budget: hand.budget })) as never,
        replace: true,
        resetScroll: false,
      });
      setHand(undefined);
    }, REST_MS);
    return () => clearTimeout(rest);
  }, [hand, navigate]);
  return { set: hand ? hand.budget : asked, asked, change: (budget) => setHand({ budget }) };
}
