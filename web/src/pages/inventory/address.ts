/** What the page's address says: which inventory and vintage, which line is open, what is compared. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";

export interface InventoryAddress {
  /** Id of the inventory: its year. */
  readonly inventory?: string | undefined;
  /** A vintage; without it the latest. */
  readonly version?: number | undefined;
  /** The line that is open, `I.1.2`. */
  readonly line?: string | undefined;
  /** The later of two vintages that are compared. */
  readonly changes?: number | undefined;
}

/** Reads an address; whatever does not make sense is as if it were not there. */
export function inventoryAddress(search: Record<string, unknown>): InventoryAddress {
  const { inventory, line } = search;
  return {
    inventory: typeof inventory === "string" || typeof inventory === "number" ? String(inventory) : undefined,
    version: whole(search.version),
    line: typeof line === "string" && /^[IV]+(\.\d){1,2}$/.test(line) ? line : undefined,
    changes: whole(search.changes),
  };
}

function whole(value: unknown): number | undefined {
  return typeof value === "number" && Number.isInteger(value) && value > 0 ? value : undefined;
}

/** What is looked at lives in the address, so that a colleague who is sent the link sees the same. */
export function useInventoryAddress(): [InventoryAddress, (change: InventoryAddress) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const address = useMemo(() => inventoryAddress(search), [search]);
  const change = (next: InventoryAddress) =>
    void navigate({
      to: ".",
      search: ((before: Record<string, unknown>) => ({ ...before, ...address, ...next })) as never,
      replace: next.inventory === undefined && next.version === undefined,
      resetScroll: false,
    });
  return [address, change];
}
