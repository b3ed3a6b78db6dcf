import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadWords, speaker } from "./catalogue";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

describe("sentences", () => {
  const t = speaker("en", ["a = { $count ->\n    [one] one house\n   *[other] { $count } houses\n }\nb = Since { $year }\nc = { $x } of { $y }\n    .title = Title"]);
  test("plurals, grouping, labels", () => {
    expect(t("a", { count: 1 })).toBe("one house");
    expect(t("a", { count: 1955 })).toBe("1,955 houses");
    expect(t("b", { year: 2030 })).toBe("Since 2030");
  });
  test("attributes, missing keys and missing values show themselves", () => {
    expect(t("c.title")).toBe("Title");
    expect(t("no-such-key")).toBe("no-such-key");
    expect(t("c", { x: 1 })).toBe("1 of {$y}");
  });
});

/** Keys of the web's own topics, in one language. */
function keys(language: string): Map<string, string[]> {
  const path = folder(`../../../locales/${language}`);
  const topics = readdirSync(path).filter((name) => /^web(-[a-z]+)?\.ftl$/.test(name));
  return new Map(topics.map((topic) => [topic, [...readFileSync(join(path, topic), "utf8").matchAll(/^([a-z][\w-]*) =/gm)].map(([, key = ""]) => key)]));
}

test("the three languages have the same topics and keys, each key once", () => {
  const english = keys("en");
  for (const language of ["ja", "ms"]) {
    const other = keys(language);
    expect([...other.keys()]).toEqual([...english.keys()]);
    for (const [topic, ours] of english) expect({ topic, keys: other.get(topic)?.toSorted() }).toEqual({ topic, keys: ours.toSorted() });
  }
  const all = [...english.values()].flat();
  expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
});

/** Every source file that shows words. */
function sources(path = folder("..")): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const full = join(path, entry.name);
    if (entry.isDirectory()) return sources(full);
    return /\.tsx?$/.test(entry.name) && !/\.test\.|\.d\.ts$/.test(entry.name) ? [full] : [];
  });
}

test("every key that a page names has words", async () => {
  const t = await loadWords("en");
  const named = sources().flatMap((path) => [...readFileSync(path, "utf8").matchAll(/\bt\("([\w.-]+)"/g)].map(([, key = ""]) => key));
  expect(named.length).toBeGreaterThan(100);
  expect([...new Set(named)].filter((key) => t(key) === key)).toEqual([]);
});

test("no key of the web is without use", () => {
  const code = sources().map((path) => readFileSync(path, "utf8")).join("\n");
  // Keys put together (`people-role-${role}`) count as used when a file has their beginning.
  const beginnings = [...code.matchAll(/[`"]((?:[a-z]+-)+)\$\{/g)].map(([, beginning = ""]) => beginning);
  const unused = [...keys("en").values()].flat().filter((key) => !code.includes(`"${key}"`) && !beginnings.some((beginning) => key.startsWith(beginning)));
  expect(unused).toEqual([]);
});
