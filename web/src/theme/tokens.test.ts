import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

/** The colours of one theme; dark overwrites light. */
function colours(theme: "light" | "dark"): Map<string, string> {
  const blocks = css.split(/:root/).slice(1);
  const chosen = theme === "light" ? blocks.slice(0, 1) : blocks.slice(0, 2);
  return new Map(chosen.flatMap((block) => [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = "", value = ""]) => [name, value] as const)));
}

/** Relative luminance by WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ["ground", "surface", "surface-raised", "surface-sunken", "surface-hover", "surface-selected"];
const TEXT: [string, readonly string[]][] = [
  ["text", GROUNDS],
  ["text-quiet", GROUNDS],
  ["accent", [...GROUNDS, "accent-quiet"]],
  ["text-on-accent", ["accent", "accent-hover"]],
  ["info", [...GROUNDS, "info-quiet"]],
  ["warning", [...GROUNDS, "warning-quiet"]],
  ["error", [...GROUNDS, "error-quiet"]],
  ["good", [...GROUNDS, "good-quiet"]],
  ["text-quiet", ["error-quiet", "warning-quiet", "info-quiet", "good-quiet"]],
  ["map-label", ["map-ground"]],
];
const DRAWN: [string, readonly string[]][] = [
  ["line-strong", ["ground", "surface", "surface-raised"]],
  ["focus", GROUNDS],
  ...["us", "bau", "limit", "1", "2", "3", "4", "5", "6", "7", "8"].map((name): [string, string[]] => [`chart-${name}`, ["surface", "ground"]]),
];

describe.each(["light", "dark"] as const)("%s", (theme) => {
  const tokens = colours(theme);
  const ratio = (a: string, b: string) => contrast(tokens.get(a) ?? "#000000", tokens.get(b) ?? "#000000");
  test("text has 4.5:1", () => {
    const low = TEXT.flatMap(([name, grounds]) => grounds.filter((ground) => ratio(name, ground) < 4.5).map((ground) => `${name} on ${ground}: ${ratio(name, ground).toFixed(2)}`));
    expect(low).toEqual([]);
  });
  test("what is drawn has 3:1", () => {
    const low = DRAWN.flatMap(([name, grounds]) => grounds.filter((ground) => ratio(name, ground) < 3).map((ground) => `${name} on ${ground}: ${ratio(name, ground).toFixed(2)}`));
    expect(low).toEqual([]);
  });
});

test("the measure itself: black on white is 21:1, a grey is as published", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});
