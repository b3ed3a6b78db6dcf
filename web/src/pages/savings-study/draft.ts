/** A study while somebody writes it: fields may still be empty. */
import type { NewStudy, StudyEndUse, StudyMeasure, StudyPage, StudyWorks } from "../../api/types";
import { isDay } from "../savings/address";

export const END_USES = [
  "lighting",
  "cooling",
  "heating",
  "ventilation",
  "pumping",
  "hot-water",
  "envelope",
  "equipment",
  "operation",
  "solar",
] as const satisfies readonly StudyEndUse[];

export const MISSING_DAYS = ["saving-share", "month-mean", "leave-out"] as const satisfies readonly NonNullable<StudyWorks["missing_days"]>[];

export type MeasureDraft = Omit<StudyMeasure, "expected_kwh_year"> & { expected_kwh_year: number | null };

export type StudyDraft = Omit<StudyWorks, "measures"> & { title: string; note: string; measures: readonly MeasureDraft[] };

/** What stands in the way of keeping a draft. */
export type DraftProblem = "title" | "from" | "to" | "measure" | "expected";

export const newMeasure = (): MeasureDraft => ({
  name: "",
  end_use: "lighting",
  expected_kwh_year: null,
  varies: false,
  spot_cost: null,
  submeter_cost: null,
});

export const newDraft = (facility: string, carrier: string): StudyDraft => ({
  title: "",
  note: "",
  facility,
  carrier,
  works_from: "",
  works_to: "",
  measures: [newMeasure()],
  works_cost: null,
  reporting_months: 12,
  supply_meter_cost: 0,
  missing_days: "saving-share",
  apart_meters: [],
  comparison: [],
});

export const draftOf = ({ title, works }: StudyPage): StudyDraft => ({ ...works, title, note: "" });

export function draftProblem(draft: StudyDraft): DraftProblem | null {
  if (draft.title.trim() === "") return "title";
  if (!isDay(draft.works_from)) return "from";
  if (!isDay(draft.works_to) || draft.works_to < draft.works_from) return "to";
  if (draft.measures.length === 0 || draft.measures.some(({ name }) => name.trim() === "")) return "measure";
  if (draft.measures.some(({ expected_kwh_year }) => expected_kwh_year === null)) return "expected";
  return null;
}

/** What is sent; `replaces` is the version that was seen, null for a new study. */
export function studyOf({ title, note, measures, ...works }: StudyDraft, replaces: number | null): NewStudy {
  const whole = measures.map((measure) => ({ ...measure, name: measure.name.trim(), expected_kwh_year: measure.expected_kwh_year ?? 0 }));
  return { title: title.trim(), note: note.trim(), replaces, works: { ...works, measures: whole } };
}
