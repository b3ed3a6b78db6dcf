/** Figures, money and days in the reader's language and the city's customs. */
import type { Quantiles } from "../api/types";
import type { Translate } from "./catalogue";
import type { Language } from "./language";
import { amountInSentence, decimalsFor, decimalsForSpread, fixed, joined, MISSING, significant, upTo } from "./number";

type Value = number | null | undefined;

/** How an amount of some size is written: divided, with what stands before and after it. */
type Scale = { divisor: number; before: string; after: string; /** None where whole numbers do. */ digits: number | null };

/** Writes one value; its scale lets `range` set two ends under one unit. */
export type Quantity = ((value: Value) => string) & { scale: (magnitude: number) => Scale };

/** What a city's own customs say. */
export type Customs = { currency: string; fiscalYearFirstMonth: number };

export type Fmt = ReturnType<typeof makeFmt>;

const NBSP = "\u00a0";
const LOCALES: Record<Language, string> = { en: "en-GB", ja: "ja-JP", ms: "ms-MY" };

export function makeFmt(language: Language, t: Translate, customs: Customs) {
  const energy = quantity((size) => {
    if (size >= 1e9) return unit(1e9, "TWh");
    if (size >= 1e6) return unit(1e6, "GWh");
    if (size >= 1e4) return unit(1e3, "MWh");
    return unit(1, "kWh", size >= 100 ? null : 3);
  });
  const emissions = quantity((size) => {
    if (size >= 1e6) return unit(1e6, t("part-megatonnes"));
    if (size >= 1e4) return unit(1e3, t("unit-kilotonnes"));
    return unit(1, t("unit-tonnes"), size >= 1000 ? null : 3);
  });
  const area = quantity((size) => {
    // Beside the metre the short word for a million would be mistaken for another metre.
    const { divisor, word } = large(language, t, size, 1e6, "-full");
    return { divisor, before: "", after: `${word}${NBSP}m²`, digits: divisor > 1 ? 3 : null };
  });
  const eui = quantity((size) => unit(1, "kWh/m²", size >= 1000 ? null : 3));

  /** Money of another currency than the city's. */
  const moneyIn = (currency: string): Quantity => {
    const sign = currencySign(t, currency);
    const spaced = /^[ -~]+$/.test(sign) ? NBSP : "";
    return quantity((size) => {
      const { divisor, word } = large(language, t, size, 1e5);
      const [before, after] = language === "ja" ? ["", `${word}${spaced}${sign}`] : [`${sign}${NBSP}`, word];
      return { divisor, before, after, digits: 3 };
    });
  };
  const money = moneyIn(customs.currency);

  /** P10 to P90 under one unit, with two digits of the spread: `120–180 t CO2e`. */
  const range = (q: Quantiles | null | undefined, f: ((value: number) => string) & { scale?: Quantity["scale"] }): string => {
    if (!q) return MISSING;
    if (!f.scale) return joinedTexts(language, f(q.p10), f(q.p90));
    const { divisor, before, after } = f.scale(Math.max(Math.abs(q.p10), Math.abs(q.p90)));
    const [low, high] = [q.p10 / divisor, q.p90 / divisor];
    const places = low === high ? decimalsFor(high, 3) : Math.min(decimalsForSpread(high - low), divisor > 1 ? 2 : 1);
    return `${before}${joined(language, fixed(low, places), fixed(high, places))}${after}`;
  };

  const locale = LOCALES[language];
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric" });
  const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const longMonth = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  const shortMonth = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });
  const date = (iso: string | null | undefined) => present(iso, (text) => day.format(new Date(dayOnly(text))));

  return {
    /** At most so many decimals; without a wish, whole from 100 on and three significant digits below. */
    number: (value: Value, maxDecimals?: number) =>
      present(value, (v) => (maxDecimals === undefined ? amountInSentence(v) : upTo(v, maxDecimals))),
    significant: (value: Value, digits: number) => present(value, (v) => significant(v, digits)),
    energy,
    emissions,
    area,
    eui,
    money,
    moneyIn,
    /** Share 0 to 1; one decimal below 10 % unless asked otherwise. */
    percent: (share: Value, decimals?: number) =>
      present(share, (v) => `${upTo(v * 100, decimals ?? (Math.abs(v) < 0.0995 ? 1 : 0))}%`),
    range,
    date,
    dateTime: (iso: string | null | undefined) =>
      present(iso, (text) => t("part-date-time", { date: date(text), time: clock.format(new Date(text)) })),
    /** `November 2026`, `2026年11月`. */
    month: (year: number, month: number) =>
      language === "ja" ? `${year}年${month}月` : `${longMonth.format(new Date(Date.UTC(2000, month - 1, 1)))} ${year}`,
    /** The month alone, short, for the axis of a chart: `Nov`, `11月`. */
    monthName: (month: number) => shortMonth.format(new Date(Date.UTC(2000, month - 1, 1))),
    /** A reporting year, named after the calendar year in which it starts: `2025`, `FY2025`, `2025年度`. */
    fiscalYear: (year: number) =>
      customs.fiscalYearFirstMonth === 1
        ? t("part-calendar-year", { year })
        : t("part-fiscal-year", { year }),
    /** The size of a file. */
    bytes: (bytes: number) => {
      const [divisor, name] = bytes >= 1e6 ? [1e6, "MB"] : bytes >= 1e3 ? [1e3, "kB"] : [1, "B"];
      return `${amountInSentence(bytes / divisor)}${NBSP}${name}`;
    },
    /** A rest of time, rounded as a person would say it. */
    duration: (seconds: number) => {
      if (seconds < 60) return t("part-seconds", { count: Math.max(1, Math.round(seconds)) });
      if (seconds < 5400) return t("part-minutes", { count: Math.round(seconds / 60) });
      return t("part-hours", { count: Math.round(seconds / 3600) });
    },
  };
}

function quantity(scale: Quantity["scale"]): Quantity {
  const write = (value: Value) =>
    present(value, (v) => {
      // The scale is that of the rounded value, so that 999,999 becomes 1.00 m and not 1,000,000.
      const { divisor, before, after, digits } = scale(Number(Math.abs(v).toPrecision(3)));
      const amount = v / divisor;
      const places = digits === null ? 0 : decimalsFor(amount, digits);
      return `${before}${fixed(amount, places)}${after}`;
    });
  return Object.assign(write, { scale });
}

function unit(divisor: number, name: string, digits: number | null = 3): Scale {
  return { divisor, before: "", after: `${NBSP}${name}`, digits };
}

/** The step in which a language counts what is large: thousands of thousands, or the Japanese 万 and 億. */
function large(language: Language, t: Translate, size: number, from: number, length: "" | "-full" = ""): { divisor: number; word: string } {
  const steps: [number, string][] =
    language === "ja"
      ? [[1e8, t("part-number-hundred-million")], [1e4, t("part-number-ten-thousand")]]
      : [[1e9, `${NBSP}${t(`part-number-billion${length}`)}`], [1e6, `${NBSP}${t(`part-number-million${length}`)}`]];
  const step = size >= from ? steps.find(([divisor]) => size >= divisor) : undefined;
  return { divisor: step?.[0] ?? 1, word: step?.[1] ?? "" };
}

/** The custom of the language, else the ISO code itself. */
function currencySign(t: Translate, currency: string): string {
  const key = `part-currency-${currency.toLowerCase()}`;
  const sign = t(key);
  return sign === key ? currency : sign;
}

/** Two finished texts as one range: what both begin and end with is said once. */
function joinedTexts(language: Language, low: string, high: string): string {
  const part = /^([^\d−]*)(.*?)([^\d]*)$/su;
  const [, before = "", from = low, after = ""] = part.exec(low) ?? [];
  const [, highBefore = "", to = high, highAfter = ""] = part.exec(high) ?? [];
  if (before === highBefore && after === highAfter) return `${before}${joined(language, from, to)}${after}`;
  return joined(language, low, high);
}

function present<T>(value: T | null | undefined, write: (value: T) => string): string {
  return value == null || (typeof value === "number" && !Number.isFinite(value)) ? MISSING : write(value);
}

/** A day without a clock is a day here, not midnight in Greenwich. */
function dayOnly(iso: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T00:00` : iso;
}
