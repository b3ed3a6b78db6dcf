import { describe, expect, it } from "vitest";
import { draftProblem, newDraft, newMeasure, studyOf } from "./draft";

const whole = () => ({
  ...newDraft("F-1", "electricity"),
  title: " Lamps ",
  works_from: "2025-01-06",
  works_to: "2025-01-24",
  measures: [{ ...newMeasure(), name: " LED ", expected_kwh_year: 12_000 }],
});

describe("a study while it is written", () => {
  it("says what is missing, the first thing first", () => {
    expect(draftProblem(newDraft("F-1", "electricity"))).toBe("title");
    expect(draftProblem({ ...whole(), works_from: "" })).toBe("from");
    expect(draftProblem({ ...whole(), works_to: "2024-12-31" })).toBe("to");
    expect(draftProblem({ ...whole(), measures: [newMeasure()] })).toBe("measure");
    expect(draftProblem({ ...whole(), measures: [{ ...newMeasure(), name: "LED" }] })).toBe("expected");
    expect(draftProblem(whole())).toBeNull();
  });

  it("is sent with the version that was seen", () => {
    const sent = studyOf(whole(), 7);
    expect(sent).toMatchObject({ title: "Lamps", replaces: 7, works: { facility: "F-1", reporting_months: 12 } });
    expect(sent.works.measures[0]).toMatchObject({ name: "LED", expected_kwh_year: 12_000 });
    expect("title" in sent.works).toBe(false);
  });
});
