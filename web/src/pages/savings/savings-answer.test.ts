import { describe, expect, it } from "vitest";
import type { SavingsResult } from "../../api/types";
import { pieces } from "../../parts/Answer";
import { speech } from "../plan/speech-for-tests";
import { page, result } from "./result.fixture";
import { savingsAnswer, spanInSentence, withBand } from "./savings-answer";

const said = (over: Partial<SavingsResult>, language: "en" | "ja" | "ms" = "en") =>
  savingsAnswer(page(), result(over), speech(language)).map((sentence) => pieces(sentence).map((piece) => piece.text).join(""));

// 6,000 of 36,000 kWh is 17%; the bills after the works run from April 2024 to March 2025, 365 days.
describe("what the works saved", () => {
  it("is said with its range, its share and its days", () => {
    expect(said({})).toEqual([
      "The works saved 6,000\u00a0kWh in a year (±2,000\u00a0kWh at 90%), 17% of what would have been used.",
      "Without the works it would have been 36.0\u00a0MWh from 1 April 2024 to 31 March 2025; the meters show 30.0\u00a0MWh.",
    ]);
  });

  it("is not proved where it lies within its range, and then the smallest provable one is said", () => {
    const [first, , last] = said({ savings_kwh: 1500, verdict: "not_proved" });
    expect(first).toBe("No saving is proved: the meters show 1,500\u00a0kWh less in a year (±2,000\u00a0kWh at 90%).");
    expect(last).toBe("In four of five cases a saving of 2,000\u00a0kWh would be proved, 5.7% of what would have been used; a smaller one less often.");
    expect(said({ savings_kwh: -1500, verdict: "not_proved" })[0]).toContain("1,500\u00a0kWh more in a year");
  });

  it("says plainly where more was used", () => {
    const [first, , last] = said({ savings_kwh: -3000, verdict: "more_used" });
    expect(first).toBe(
      "After the works more was used, not less: 3,000\u00a0kWh more in a year (±2,000\u00a0kWh at 90%), 8.3% above what would have been used.",
    );
    expect(last).toContain("In four of five cases");
  });

  it("claims no range where there is none, and keeps back no error of the method", () => {
    const finding = { code: "mv.model_fit_metrics", severity: "error" as const, title: "Poor fit", message: "", meter: "M-1" };
    const sentences = said({ band_kwh: null, smallest_provable_kwh: null, findings: [finding] });
    expect(sentences[0]).toBe(
      "The works seem to have saved 6,000\u00a0kWh in a year, 17% of what would have been used; how sure that is cannot be told.",
    );
    expect(sentences.at(-1)).toBe("The method advises against using this figure: see the errors below.");
    expect(said({})).toHaveLength(2);
  });

  it("leaves nothing unsaid in any language", () => {
    const verdicts = ["saved", "not_proved", "more_used"] as const;
    for (const language of ["en", "ja", "ms"] as const) {
      for (const verdict of verdicts) {
        for (const band_kwh of [2040, null]) {
          const text = said({ verdict, band_kwh }, language).join(" ");
          expect(text).not.toMatch(/savings-|\{|±$/);
          expect(text).toMatch(/6,000\u00a0kWh|6.0\u00a0MWh/);
        }
      }
    }
  });
});

describe("figures of the answer", () => {
  it("an amount has no more digits than two of its band", () => {
    const { fmt } = speech("en");
    expect(withBand(12_345, 4123, fmt)).toEqual({ amount: "12.3\u00a0MWh", band: "4.1\u00a0MWh" });
    expect(withBand(-845, 92, fmt)).toEqual({ amount: "−845\u00a0kWh", band: "92\u00a0kWh" });
    expect(withBand(845, 12_400, fmt)).toEqual({ amount: "1\u00a0MWh", band: "12\u00a0MWh" });
    expect(withBand(845, null, fmt)).toEqual({ amount: "845\u00a0kWh", band: null });
  });

  it("twelve bills are a year, fewer are their days", () => {
    const { t } = speech("en");
    expect(spanInSentence(365, t)).toBe("in a year");
    expect(spanInSentence(361, t)).toBe("in a year");
    expect(spanInSentence(181, t)).toBe("in 181 days");
  });
});
