import { expect, test } from "vitest";
import type { InventoryPage } from "../../api/types";
import type { Words } from "../../words";
import { inventoryAnswer, signed, signedShare } from "./inventory-answer";
import { keyInWords, subsectorKey } from "./line-words";

const t = ((key: string, given?: Record<string, unknown>) => [key, ...Object.values(given ?? {})].join(" ")) as Words["t"];
const fmt = { emissions: (value: number | null | undefined) => `${value} t`, percent: (share: number) => `${share * 100}%` } as Words["fmt"];

function page(difference: number | null, agrees: boolean | null): InventoryPage {
  const total = { total: "basic", sector: null, lines_t: 100, published_t: difference === null ? null : 100 + difference, difference_t: difference, agrees };
  return { year: "2020", city: "Town", level: "basic", latest: true, totals: [total], stamp: { title: "Town 2020" } } as unknown as InventoryPage;
}

test("the answer says the total and whether it is the sum of its lines", () => {
  const last = (difference: number | null, agrees: boolean | null) => inventoryAnswer(page(difference, agrees), { t, fmt }).at(-1);
  expect(inventoryAnswer(page(0, true), { t, fmt })[0]).toContain("100 t");
  expect(last(0, true)).toBe("inventory-answer-agrees");
  expect(last(7, false)).toContain("inventory-answer-above");
  expect(last(-7, false)).toContain("7 t");
  expect(last(null, null)).toBe("inventory-answer-unpublished");
});

test("changes carry their sign, keys their meaning", () => {
  expect([signed(3, fmt), signed(-3, fmt), signed(0, fmt)]).toEqual(["+3 t", "−3 t", "0 t"]);
  expect(signedShare(-0.5, fmt)).toBe("−50%");
  expect(subsectorKey("III.4")).toBe("inventory-sub-III-4");
  expect(keyInWords("IE (II.1.1)", t)).toBe("IE (II.1.1) · inventory-key-IE");
  expect(keyInWords("NO; IE", t)).toBe("NO; IE");
});
