/** An explanation in words and figures: how its values are written, and the whole of it as plain text. */
import type { ExplanationNode, SourcePlace } from "../api/types";
import type { Translate } from "../words";

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Decimals that a person still reads; the exact value stands in the title and in the copied text. */
const SHOWN_DECIMALS = 4;

/** Writes an exact decimal with grouped digits and no more decimals than one reads; other texts stay as they are. */
export function readableValue(value: string): string {
  const match = NUMBER.exec(value);
  if (!match) return value === "-" || value === "" ? "—" : value;
  const [, sign = "", whole = "", decimals = ""] = match;
  if (decimals.length <= SHOWN_DECIMALS) return write(sign, whole, decimals);
  const number = Math.abs(Number(value));
  // Small factors keep their digits: 0.000123 must not become 0.
  const places = number > 0 && number < 0.1 ? Math.min(12, SHOWN_DECIMALS - Math.floor(Math.log10(number)) - 1) : SHOWN_DECIMALS;
  const [rounded = "0", rest = ""] = number.toFixed(places).split(".");
  return write(sign, rounded, rest.replace(/0+$/, ""));
}

/** From five digits on groups are set apart, as everywhere in the application. */
function write(sign: string, whole: string, decimals: string): string {
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${sign === "-" ? "−" : ""}${grouped}${decimals ? `.${decimals}` : ""}`;
}

/** The place in a file, from the file to the cell: `bills.csv › row 17 › column “kWh”`. */
export function sourceText(source: SourcePlace, t: Translate): string {
  return [
    source.file,
    source.sheet === null ? null : t("facility-source-sheet", { sheet: source.sheet }),
    t("facility-source-row", { row: source.row }),
    source.column === null ? null : t("facility-source-column", { column: source.column }),
  ]
    .filter((part) => part !== null)
    .join(" › ");
}

/** A node and all below it, one thought a line, indented. Values are exact. */
export function explanationText(node: ExplanationNode, t: Translate, depth = 0): string {
  const indent = "  ".repeat(depth);
  const lines = [`${indent}${t("facility-explain-of", { figure: node.figure_name, of: node.of })}: ${node.value} ${node.unit}`];
  if (node.method) lines.push(`${indent}  = ${node.method}`);
  if (node.source) lines.push(`${indent}  ← ${sourceText(node.source, t)}`);
  if (node.fact) lines.push(`${indent}  ← ${node.fact}`);
  return [...lines.map((line) => line.trimEnd()), ...node.inputs.map((input) => explanationText(input, t, depth + 1))].join("\n");
}
