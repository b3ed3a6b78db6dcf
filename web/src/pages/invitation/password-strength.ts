/** How hard a password is to guess, and why it would be refused; the server has the last word. */

export const SHORTEST = 12;

export type Fault = "short" | "personal";
export type Strength = "weak" | "fair" | "strong";

/** Why the server would refuse it, as far as can be known here. */
export function passwordFault(password: string, about: readonly string[]): Fault | undefined {
  if ([...password].length < SHORTEST) return "short";
  const told = password.trim().toLowerCase();
  return about.some((word) => word.trim() !== "" && word.trim().toLowerCase() === told) ? "personal" : undefined;
}

/** What one character adds, in bits: inside a word of letters little, since the next letter can be guessed. */
const BITS = { alone: 6, insideWord: 3, insideWordOfManySigns: 6, continued: 0.5 };

/** A rough measure: 50 bits withstand guessing for years against a slow hash, 80 for lifetimes. */
export function strengthOf(password: string): Strength {
  const letters = [...password];
  const bits = letters.reduce((sum, letter, index) => sum + bitsOf(letter, letters[index - 1]), 0);
  // A password of few different characters repeats itself in some other way.
  const variety = Math.min(1, (1.6 * new Set(letters).size) / Math.max(1, letters.length));
  const worth = bits * variety;
  return worth < 50 ? "weak" : worth < 80 ? "fair" : "strong";
}

function bitsOf(letter: string, before: string | undefined): number {
  if (before === undefined) return BITS.alone;
  const step = Math.abs((letter.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0));
  if (step <= 1) return BITS.continued;
  const inWord = /\p{L}/u.test(letter) && /\p{L}/u.test(before);
  if (!inWord) return BITS.alone;
  return /\p{Script=Latin}/u.test(letter) ? BITS.insideWord : BITS.insideWordOfManySigns;
}
