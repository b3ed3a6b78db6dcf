/**
 * The selection in the address. Few facilities are named; many are a bitmap over the ids in order, with a stamp of
 * that list, so that a link made before the list changed selects nothing rather than something else.
 */

/** Up to so many facilities are named in the address. */
const NAMED = 40;
/** Servers and mail programs cut longer addresses; such a selection lives on the page only. */
const LONGEST = 6000;
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** FNV-1a, 32 bits: not for secrets, only to notice another list. */
function stamp(ids: string[]): string {
  let hash = 0x811c9dc5;
  for (const id of ids) {
    for (let at = 0; at <= id.length; at += 1) {
      hash = Math.imul(hash ^ (at < id.length ? id.charCodeAt(at) : 0x1f), 0x01000193) >>> 0;
    }
  }
  return hash.toString(36);
}

/** `undefined` for nothing selected or for a selection too large for an address. */
export function selectionSearch(selected: ReadonlySet<string>, allIds: string[]): string | undefined {
  const ids = [...allIds].sort();
  const chosen = ids.filter((id) => selected.has(id));
  if (chosen.length === 0) return undefined;
  if (chosen.length <= NAMED && chosen.every((id) => !id.includes("*"))) return chosen.join("*");
  if (chosen.length === ids.length) return "*all";
  let bits = "";
  for (let at = 0; at < ids.length; at += 6) {
    let digit = 0;
    for (let bit = 0; bit < 6; bit += 1) {
      const id = ids[at + bit];
      if (id !== undefined && selected.has(id)) digit |= 1 << bit;
    }
    bits += DIGITS.charAt(digit);
  }
  const text = `*${stamp(ids)}*${bits.replace(/A+$/, "")}`;
  return text.length <= LONGEST ? text : undefined;
}

/** The selection of an address; `null` when it was made for another list of facilities. */
export function selectionOf(value: unknown, allIds: string[]): ReadonlySet<string> | null {
  const text = typeof value === "number" ? String(value) : typeof value === "string" ? value : "";
  if (text === "") return new Set();
  if (text === "*all") return new Set(allIds);
  if (!text.startsWith("*")) {
    const known = new Set(allIds);
    return new Set(text.split("*").filter((id) => known.has(id)));
  }
  const ids = [...allIds].sort();
  const [, made, bits = ""] = text.split("*");
  if (made !== stamp(ids)) return null;
  const selected = new Set<string>();
  for (let at = 0; at < bits.length; at += 1) {
    const digit = DIGITS.indexOf(bits.charAt(at));
    for (let bit = 0; bit < 6; bit += 1) {
      const id = ids[at * 6 + bit];
      if (id !== undefined && digit >= 0 && (digit & (1 << bit)) !== 0) selected.add(id);
    }
  }
  return selected;
}
