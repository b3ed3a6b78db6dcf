import type { ScenarioFault } from "../../api/types";
import type { Words } from "../../words";

type Speech = Words["t"];

/** Faults whose sentence lies in the words; the reader of tables says the others itself. */
const OWN_SENTENCE = new Set(["shape", "syntax"]);

/** What is wrong, in the reader's language. */
export function faultText(fault: ScenarioFault, t: Speech): string {
  const given = fault.given;
  const sentence = t(`cs-says-${fault.code}`, given);
  return OWN_SENTENCE.has(fault.code) && fault.message ? `${sentence} (${fault.message})` : sentence;
}

/** What to try. */
export function faultHint(fault: ScenarioFault, t: Speech): string {
  return t(`cs-try-${fault.code}`, fault.given);
}
