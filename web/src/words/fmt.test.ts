import { describe, expect, test } from "vitest";
import { type Customs, makeFmt } from "./fmt";
import type { Language } from "./language";
import { loadWords } from "./catalogue";

const KUALA_LUMPUR: Customs = { currency: "MYR", fiscalYearFirstMonth: 1 };
const TOKYO: Customs = { currency: "JPY", fiscalYearFirstMonth: 4 };

const words = { en: await loadWords("en"), ja: await loadWords("ja"), ms: await loadWords("ms") };
/** No-break spaces shown as plain ones, so that the expected text can be read. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const fmt = (language: Language, customs = KUALA_LUMPUR) => makeFmt(language, words[language], customs);

describe("amounts", () => {
  const en = fmt("en");
  test("energy takes the unit of its size", () => {
    expect(plain(en.energy(12_345_678))).toBe("12.3 GWh");
    expect(plain(en.energy(1_234_567_890))).toBe("1.23 TWh");
    expect(plain(en.energy(45_678))).toBe("45.7 MWh");
    expect(plain(en.energy(9_876))).toBe("9,876 kWh");
    expect(plain(en.energy(12.34))).toBe("12.3 kWh");
    expect(plain(en.energy(0))).toBe("0 kWh");
  });
  test("a rounding that reaches the next unit takes it", () => {
    expect(plain(en.energy(999_999))).toBe("1.00 GWh");
    expect(plain(en.money(999_999))).toBe("RM 1.00 m");
  });
  test("emissions", () => {
    expect(plain(en.emissions(206_400))).toBe("206 kt CO2e");
    expect(plain(en.emissions(10_276_812))).toBe("10.3 Mt CO2e");
    expect(plain(fmt("ja").emissions(10_276_812))).toBe("10.3 百万t-CO2e");
    expect(plain(en.emissions(9_771))).toBe("9,771 t CO2e");
    expect(plain(en.emissions(-0.25))).toBe("−0.250 t CO2e");
    expect(plain(fmt("ja").emissions(206_400))).toBe("206 千t-CO2e");
    expect(plain(fmt("ms").emissions(206_400))).toBe("206 kt CO2e");
  });
  test("floor area keeps what was handed in until it is millions", () => {
    expect(plain(en.area(12_345))).toBe("12,345 m²");
    expect(plain(en.area(21_800_000))).toBe("21.8 million m²");
    expect(plain(fmt("ja").area(21_800_000))).toBe("2,180万 m²");
    expect(plain(fmt("ms").area(21_800_000))).toBe("21.8 juta m²");
  });
  test("intensity", () => {
    expect(plain(en.eui(123.45))).toBe("123 kWh/m²");
    expect(plain(en.eui(1234.5))).toBe("1,235 kWh/m²");
  });
  test("what is missing is a dash, never a zero", () => {
    expect([en.energy(null), en.money(undefined), en.percent(Number.NaN), en.date(null), en.range(null, en.energy)]).toEqual(Array(5).fill("—"));
  });
});

describe("money follows the customs of each language", () => {
  test("Malaysia", () => {
    expect(plain(fmt("en").money(12_345_678))).toBe("RM 12.3 m");
    expect(plain(fmt("en").money(1_234_567_890))).toBe("RM 1.23 bn");
    expect(plain(fmt("ms").money(1_200_000))).toBe("RM 1.20 juta");
    expect(plain(fmt("ms").money(1_234_567_890))).toBe("RM 1.23 bilion");
    expect(plain(fmt("ja").money(12_345_678))).toBe("1,230万リンギット");
    expect(plain(fmt("en").money(45_678))).toBe("RM 45,700");
    expect(plain(fmt("en").money(-2_500_000))).toBe("RM −2.50 m");
  });
  test("Japan", () => {
    expect(plain(fmt("ja", TOKYO).money(1_230_000_000))).toBe("12.3億円");
    expect(plain(fmt("ja", TOKYO).money(98_765))).toBe("98,800円");
    expect(plain(fmt("en", TOKYO).money(1_230_000_000))).toBe("¥ 1.23 bn");
  });
  test("an unknown currency goes by its code", () => {
    expect(plain(fmt("en").moneyIn("IDR")(2_500_000))).toBe("IDR 2.50 m");
    expect(plain(fmt("ja").moneyIn("IDR")(2_500_000))).toBe("250万 IDR");
  });
});

describe("ranges", () => {
  const q = (p10: number, p90: number) => ({ p10, p50: (p10 + p90) / 2, p90 });
  const en = fmt("en");
  test("two ends under one unit, digits by the spread", () => {
    expect(plain(en.range(q(121.4, 178.9), en.emissions))).toBe("121–179 t CO2e");
    expect(plain(en.range(q(120_300, 181_000), en.emissions))).toBe("120–181 kt CO2e");
    expect(plain(en.range(q(910_000, 1_900_000), en.money))).toBe("RM 0.91–1.90 m");
    expect(plain(fmt("ja").range(q(3_000_000, 5_600_000), fmt("ja").money))).toBe("300〜560万リンギット");
    expect(plain(fmt("ms").range(q(1_100_000, 1_900_000), fmt("ms").money))).toBe("RM 1.10–1.90 juta");
  });
  test("ends that look the same are one figure", () => {
    expect(plain(en.range(q(5, 5), en.emissions))).toBe("5.00 t CO2e");
  });
  test("a minus sign is not mistaken for the dash", () => {
    expect(plain(en.range(q(-20, 35), en.emissions))).toBe("−20 to 35 t CO2e");
    expect(plain(fmt("ms").range(q(-20, 35), fmt("ms").emissions))).toBe("−20 hingga 35 t CO2e");
    expect(plain(fmt("ja").range(q(-20, 35), fmt("ja").emissions))).toBe("−20〜35 t-CO2e");
  });
  test("any other way to write says once what both ends share", () => {
    expect(plain(en.range(q(1, 2), (v) => `RM ${v} a year`))).toBe("RM 1–2 a year");
  });
});

describe("numbers and shares", () => {
  const en = fmt("en");
  test("decimals", () => {
    expect([en.number(1234.5678, 2), en.number(1234, 2), en.number(12.345), en.number(1955)]).toEqual(["1,234.57", "1,234", "12.3", "1,955"]);
    expect([en.significant(12_345, 2), en.significant(99.96, 3), en.significant(0.01234, 2)]).toEqual(["12,000", "100", "0.012"]);
    expect(en.number(-0.2, 0)).toBe("0");
  });
  test("shares", () => {
    expect([en.percent(0.1234), en.percent(0.0456), en.percent(0.0996), en.percent(1), en.percent(0.12345, 1)]).toEqual(["12%", "4.6%", "10%", "100%", "12.3%"]);
  });
  test("sizes and rests of time", () => {
    expect(plain(en.bytes(1_234_567))).toBe("1.23 MB");
    expect([en.duration(1), en.duration(59), en.duration(90), en.duration(7200)]).toEqual(["1 second", "59 seconds", "2 minutes", "2 hours"]);
    expect(fmt("ja").duration(90)).toBe("2分");
    expect(fmt("ms").duration(90)).toBe("2 minit");
  });
});

describe("days and years", () => {
  test("days", () => {
    expect(fmt("en").date("2026-08-09")).toBe("9 August 2026");
    expect(fmt("ja").date("2026-08-09")).toBe("2026年8月9日");
    expect(fmt("ms").date("2026-08-09")).toBe("9 Ogos 2026");
    expect(fmt("en").dateTime("2026-08-09T14:05:00")).toBe("9 August 2026, 14:05");
    expect(fmt("ja").dateTime("2026-08-09T14:05:00")).toBe("2026年8月9日 14:05");
  });
  test("months", () => {
    expect([fmt("en").month(2026, 12), fmt("ja").month(2026, 12), fmt("ms").month(2026, 12)]).toEqual(["December 2026", "2026年12月", "Disember 2026"]);
    expect([fmt("en").monthName(11), fmt("ja").monthName(11), fmt("ms").monthName(8)]).toEqual(["Nov", "11月", "Ogo"]);
  });
  test("fiscal years begin in April in Japan, in January in Malaysia", () => {
    expect([fmt("en").fiscalYear(2025), fmt("ja").fiscalYear(2025), fmt("ms").fiscalYear(2025)]).toEqual(["2025", "2025年", "2025"]);
    expect([fmt("en", TOKYO).fiscalYear(2025), fmt("ja", TOKYO).fiscalYear(2025), fmt("ms", TOKYO).fiscalYear(2025)]).toEqual(["FY2025", "2025年度", "TK2025"]);
  });
});
