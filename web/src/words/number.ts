/**
 * Numbers as a reader wants them: grouped, with no more digits than they deserve, true minus signs.
 *
 * English, Japanese and Malay (Malaysia) all group by three with commas and use a decimal point; they differ in how a
 * range is joined.
 */
import type { Language } from "./language";

/** What stands where there is no figure. */
export const MISSING = "—";

const FORMATS = new Map<number, Intl.NumberFormat>();

/** Fixed decimals (negative: rounded to tens, hundreds, …): `1,234.5`, `−12`. */
export function fixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return MISSING;
  const places = Math.min(Math.max(decimals, 0), 12);
  let format = FORMATS.get(places);
  if (!format) {
    format = new Intl.NumberFormat("en", { minimumFractionDigits: places, maximumFractionDigits: places });
    FORMATS.set(places, format);
  }
  const step = 10 ** -decimals;
  const rounded = decimals < 0 ? Math.round(value / step) * step : value;
  const text = format.format(rounded);
  // A rounded zero has no sign.
  return text.startsWith("-") ? (/[1-9]/.test(text) ? `−${text.slice(1)}` : text.slice(1)) : text;
}

/** Decimals that leave `digits` significant digits; the rounded value knows its own exponent (99.96 → 100, not 100.0). */
export function decimalsFor(value: number, digits: number): number {
  if (value === 0 || !Number.isFinite(value)) return 0;
  const exponent = Number(value.toExponential(digits - 1).split("e")[1]);
  return digits - 1 - exponent;
}

/** A number with so many significant digits: 12,345 with two is 12,000; zeros after the point are kept. */
export function significant(value: number, digits: number): string {
  return fixed(value, decimalsFor(value, digits));
}

/** At most so many decimals, without zeros at the end. */
export function upTo(value: number, decimals: number): string {
  const text = fixed(value, decimals);
  return text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
}

/** An amount inside a sentence: whole from 100 on, three significant digits below, no zeros at the end. */
export function amountInSentence(value: number): string {
  if (Math.abs(value) >= 100 || Number.isInteger(value)) return fixed(value, 0);
  return upTo(value, decimalsFor(value, 3));
}

/** The decimals a figure deserves whose ends lie `spread` apart: two digits of the spread are kept. */
export function decimalsForSpread(spread: number): number {
  return decimalsFor(Math.abs(spread), 2);
}

const RANGE_WORD = { en: "to", ms: "hingga" } as const;

/** Two ends as one range: `120–180`, Japanese `120〜180`; ends that look the same are one figure. */
export function joined(language: Language, low: string, high: string): string {
  if (low === high) return low;
  if (language === "ja") return `${low}〜${high}`;
  // Beside a minus sign a dash would be read as another one.
  if (low.startsWith("−") || high.startsWith("−")) return `${low} ${RANGE_WORD[language]} ${high}`;
  return `${low}–${high}`;
}
