/** Where one class of an amount ends and the next begins: round figures near equal shares of the facilities. */

/** 1, 2 or 5 times a power of ten: what a person reads at a glance. */
function roundFigures(least: number, most: number): number[] {
  const figures: number[] = [];
  for (let power = Math.floor(Math.log10(least)); power <= Math.ceil(Math.log10(most)); power += 1) {
    for (const first of [1, 2, 5]) {
      const figure = Number(`${first}e${power}`);
      if (figure > least && figure < most) figures.push(figure);
    }
  }
  return figures;
}

/**
 * Up to `classes - 1` rising breaks for positive values; fewer when the values lie close together. A value equal to a
 * break belongs to the class above it.
 */
export function readableBreaks(values: number[], classes: number): number[] {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  const [least, most] = [sorted[0], sorted[sorted.length - 1]];
  if (least === undefined || most === undefined) return [];
  let free = roundFigures(least, most);
  const breaks: number[] = [];
  for (let part = 1; part < classes; part += 1) {
    const wish = sorted[Math.floor((part * sorted.length) / classes)] ?? most;
    // Distances on a ratio scale: 5 and 20 are equally far from 10.
    let best: number | null = null;
    for (const figure of free) {
      const distance = Math.abs(Math.log(figure / wish));
      if (best === null || distance < Math.abs(Math.log(best / wish))) best = figure;
    }
    if (best === null) break;
    breaks.push(best);
    free = free.filter((figure) => figure !== best);
  }
  return breaks.sort((a, b) => a - b);
}

/** Index of the class of a value: 0 below the first break. */
export function classOf(value: number, breaks: number[]): number {
  let index = 0;
  while (index < breaks.length && value >= (breaks[index] ?? Number.POSITIVE_INFINITY)) index += 1;
  return index;
}
