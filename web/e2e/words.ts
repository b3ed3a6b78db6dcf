// What must not stand on a page: names of words in place of words.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../locales/en');

/** Every key of the catalogue that cannot be mistaken for a word of a language. */
const KEYS = new Set(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ftl'))
    .flatMap((name) => [...readFileSync(join(FOLDER, name), 'utf8').matchAll(/^([a-z][\w-]*-[\w-]+) =/gm)])
    .map(([, key = '']) => key),
);

/** Topics whose keys no ordinary word begins with, so that a key which nobody wrote down is found as well. */
const UNWRITTEN = /^(home|plan|shell|part|people|portfolio|facility|import|scenario|savings|reports)-[a-z]+(-[a-z]+)+$/;

/** Words that are none: keys, values that were not given, and what a program says of nothing. */
export function strayWords(text: string): string[] {
  const tokens = text.match(/[A-Za-z][\w-]*-[\w-]*\w/g) ?? [];
  const keys = tokens.filter((token) => KEYS.has(token) || UNWRITTEN.test(token));
  return [...new Set([...keys, ...(text.match(/\{ ?\$\w+ ?\}|\bundefined\b|\bNaN\b|\[object \w+\]/g) ?? [])])];
}
