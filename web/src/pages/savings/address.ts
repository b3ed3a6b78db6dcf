/** What the page's address says: which facility, which carrier, when the works were, which model. */
import { defaultStringifySearch } from "@tanstack/react-router";
import type { SavingsPage } from "../../api/types";

/** A model of the baseline. */
export type Model = SavingsPage["model"];

/** Every model, those on bills first. */
export const MODELS = ["caltrack-billing", "opendsm-billing", "caltrack-daily", "tropical-daily", "opendsm-daily"] as const satisfies readonly Model[];

/** First and last day of the works, ISO 8601. */
export interface Works {
  readonly from: string;
  readonly to: string;
}

/** What is asked; what is not said is left to the server. */
export interface SavingsAddress {
  readonly facility?: string | undefined;
  readonly carrier?: string | undefined;
  readonly works?: Works | undefined;
  readonly model?: Model | undefined;
}

/** Reads an address; whatever does not make sense is as if it were not there. */
export function savingsAddress(search: Record<string, unknown>): SavingsAddress {
  const [from, to] = [word(search.from), word(search.to)];
  return {
    facility: word(search.facility),
    carrier: word(search.carrier),
    works: isDay(from) ? { from, to: isDay(to) && to >= from ? to : from } : undefined,
    model: MODELS.find((model) => model === search.model),
  };
}

/** Writes the parameters of an address; what is not set leaves none. */
export function savingsSearch({ facility, carrier, works, model }: SavingsAddress): Record<string, string | undefined> {
  return { facility, carrier, from: works?.from, to: works?.to, model };
}

/** The address of the page. */
export function savingsHref(address: SavingsAddress): string {
  return `/savings${defaultStringifySearch(savingsSearch(address))}`;
}

/** Whether a text is a day of the calendar that works could have begun on. */
export function isDay(text: string | undefined): text is string {
  if (text === undefined || !/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** An id may look like a number: then the address reads as one. */
function word(value: unknown): string | undefined {
  return (typeof value === "string" && value !== "") || typeof value === "number" ? String(value) : undefined;
}
