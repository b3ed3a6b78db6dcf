import type { SavingsPage } from "../../api/types";

/** Where the report on what the page shows is fetched; links cannot set headers, so the language stands in the query. */
export function reportAddress(page: SavingsPage, format: "pdf" | "xlsx", language: string): string {
  const asked = { carrier: page.carrier, works_from: page.works_from, works_to: page.works_to, model: page.model, language };
  const given = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== null);
  return `/facilities/${encodeURIComponent(page.id)}/savings/${format}?${new URLSearchParams(given).toString()}`;
}
