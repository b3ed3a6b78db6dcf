// Writes the API's types from the server's own description; with --check it only says whether they are still true.
//
//   npm run api         ../target/debug/lcs schema openapi → openapi.json → src/api/schema.d.ts
//   npm run api:check   fails when either file differs from what would be written
//
// LCS_BIN names another binary.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTypescript, { astToString, COMMENT_HEADER } from "./client/node_modules/openapi-typescript/dist/index.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const binary = process.env.LCS_BIN ?? here("../../target/debug/lcs");
const checking = process.argv.includes("--check");

if (!existsSync(binary)) {
  process.stderr.write(`There is no ${binary}. Build it (cargo build -p lcs-cli) or name another one in LCS_BIN.\n`);
  process.exit(2);
}

const description = JSON.parse(execFileSync(binary, ["schema", "openapi"], { encoding: "utf8", maxBuffer: 64 << 20 }));

/** Names of the schemas that lie below a part of the description. */
function references(part, found = new Set()) {
  for (const [key, value] of Object.entries(part ?? {})) {
    if (key === "$ref" && typeof value === "string") {
      const name = value.split("/").at(-1);
      if (!found.has(name)) {
        found.add(name);
        references(description.components.schemas[name], found);
      }
    } else if (typeof value === "object") references(value, found);
  }
  return found;
}

/** What is sent may leave out what is optional; what is answered always has every key, `null` where there is nothing. */
function completeAnswers() {
  const operations = Object.values(description.paths).flatMap((path) => Object.values(path));
  const sent = references(operations.map(({ requestBody }) => requestBody));
  const answered = references(operations.map(({ responses }) => responses));
  for (const name of answered) {
    const schema = description.components.schemas[name];
    if (sent.has(name) && !isWholeAnswer(name)) continue;
    for (const part of [schema, ...(schema.allOf ?? [])]) if (part?.properties) part.required = Object.keys(part.properties);
  }
}

/** Schemas that travel both ways have their optional keys written as `null` too. */
function isWholeAnswer(name) {
  return ["Grant", "Node"].includes(name);
}

const files = new Map();
files.set(here("../openapi.json"), `${JSON.stringify(description, null, 2)}\n`);
completeAnswers();
files.set(here("../src/api/schema.d.ts"), COMMENT_HEADER + astToString(await openapiTypescript(description)));

for (const [path, text] of files) {
  const name = path.slice(here("../").length);
  const same = existsSync(path) && readFileSync(path, "utf8") === text;
  if (!checking) writeFileSync(path, text);
  else if (!same) {
    process.stderr.write(`${name} is stale: run \`npm run api\` and look at what changed.\n`);
    process.exitCode = 1;
  }
}
