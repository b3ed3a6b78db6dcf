/** The page's answer, in sentences. */
import type { InventoryPage } from "../../api/types";
import { strong } from "../../parts/Answer";
import type { Words } from "../../words";

type Speech = Pick<Words, "t" | "fmt">;

/** The total at which the inventory reports. */
export function ofLevel(page: InventoryPage) {
  return page.totals.find(({ total, sector }) => total === page.level && sector === null);
}

/** What was emitted, and whether the published total is the sum of its lines. */
export function inventoryAnswer(page: InventoryPage, { t, fmt }: Speech): string[] {
  const total = ofLevel(page);
  const sentences = [
    t("inventory-answer", {
      year: page.year,
      city: page.city || page.stamp.title,
      total: strong(fmt.emissions(total?.lines_t)),
      level: t(`inventory-total-${page.level}`),
    }),
  ];
  if (!total || total.published_t === null || total.difference_t === null) sentences.push(t("inventory-answer-unpublished"));
  else if (total.agrees) sentences.push(t("inventory-answer-agrees"));
  else {
    const key = total.difference_t > 0 ? "inventory-answer-above" : "inventory-answer-below";
    sentences.push(t(key, { difference: strong(fmt.emissions(Math.abs(total.difference_t))) }));
  }
  if (!page.latest) sentences.push(t("inventory-answer-old"));
  return sentences;
}

/** A change with its sign. */
export function signed(tonnes: number, fmt: Words["fmt"]): string {
  return `${tonnes > 0 ? "+" : tonnes < 0 ? "−" : ""}${fmt.emissions(Math.abs(tonnes))}`;
}

/** A share with its sign. */
export function signedShare(share: number, fmt: Words["fmt"]): string {
  return `${share > 0 ? "+" : share < 0 ? "−" : ""}${fmt.percent(Math.abs(share), 1)}`;
}
