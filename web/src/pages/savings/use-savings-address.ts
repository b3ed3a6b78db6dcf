import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { type SavingsAddress, savingsAddress, savingsSearch } from "./address";

/** What is asked lives in the address, so that a colleague who is sent the link sees the same answer. */
export function useSavingsAddress(): [SavingsAddress, (change: SavingsAddress) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const address = useMemo(() => savingsAddress(search), [search]);
  const change = (next: SavingsAddress) =>
    void navigate({
      to: ".",
      search: ((before: Record<string, unknown>) => ({ ...before, ...savingsSearch({ ...address, ...next }) })) as never,
      // Another building is another answer, to which one wants to go back.
      replace: next.facility === undefined,
      resetScroll: false,
    });
  return [address, change];
}
