// Measures what a browser must fetch before it can show a page without map and charts, and fails above the limit.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const LIMIT_KB = 300;
const HEAVY = /^(map|charts)$/;
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));

/** A chunk and all that it imports at once; what it imports later is not counted. */
function withImports(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) withImports(next, seen);
  return seen;
}

const sizes = new Map();
function gzipped(key) {
  if (!sizes.has(key)) sizes.set(key, gzipSync(readFileSync(new URL(manifest[key].file, dist)), { level: 9 }).length);
  return sizes.get(key);
}

const total = (keys) => [...keys].reduce((sum, key) => sum + gzipped(key), 0) / 1000;
const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const start = withImports(entry);
const english = withImports(Object.keys(manifest).find((key) => key.endsWith("words/words-en.ts")));
let failed = false;

function check(name, keys) {
  const heavy = [...keys].filter((key) => HEAVY.test(manifest[key].name ?? ""));
  const kb = total(keys);
  const bad = kb > LIMIT_KB || heavy.length > 0;
  failed ||= bad;
  const why = heavy.length > 0 ? `loads ${heavy.map((key) => manifest[key].name).join(" and ")} at once` : kb > LIMIT_KB ? "too large" : "";
  process.stdout.write(`${name.padEnd(24)} ${kb.toFixed(1).padStart(7)} kB  ${why}\n`);
}

process.stdout.write(`JavaScript at once, gzip; limit ${LIMIT_KB} kB\n`);
check("start, with words", new Set([...start, ...english]));
for (const key of Object.keys(manifest).filter((name) => /^src\/pages\/.*Page\.tsx$/.test(name)).toSorted()) {
  check(key.replace(/.*\/(.*)\.tsx/, "$1"), new Set([...start, ...english, ...withImports(key)]));
}
for (const name of ["map", "charts"]) {
  const key = Object.keys(manifest).find((one) => manifest[one].name === name);
  if (key) process.stdout.write(`${`(${name}, later)`.padEnd(24)} ${total([key]).toFixed(1).padStart(7)} kB\n`);
}
process.exitCode = failed ? 1 : 0;
