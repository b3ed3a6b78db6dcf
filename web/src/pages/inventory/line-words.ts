/** Words about a line of the protocol. */
import type { Words } from "../../words";

/** Key of a subsector's name: `I.1` has `inventory-sub-I-1`. */
export const subsectorKey = (subsector: string): string => `inventory-sub-${subsector.replace(".", "-")}`;

/** A notation key with what it means: `NE, not estimated`; keys with lines in brackets keep them. */
export function keyInWords(key: string, t: Words["t"]): string {
  const known = ["NO", "NE", "IE", "C"].filter((id) => key.split(/[^A-Z]+/).includes(id));
  const [only] = known;
  return known.length === 1 && only ? `${key} · ${t(`inventory-key-${only}`)}` : key;
}
