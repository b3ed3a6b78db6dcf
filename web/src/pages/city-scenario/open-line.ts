import type { EmissionBranch } from "../../api/types";

/** Tells a branch from its neighbours. */
export const keyOf = (branch: EmissionBranch) => `${branch.level} ${branch.name}`;

/** The branches from the city down along a path, as far as they exist. */
export function lineOf(total: EmissionBranch, path: readonly string[]): EmissionBranch[] {
  const line = [total];
  for (const key of path) {
    const next = line.at(-1)?.parts.find((part) => keyOf(part) === key);
    if (!next) break;
    line.push(next);
  }
  return line;
}
