import { describe, expect, it } from "vitest";
import { speaker } from "../words/catalogue";
import words from "../../../locales/en/web-facility.ftl?raw";
import { explanationText, readableValue, sourceText } from "./explain-text";

const t = speaker("en", [words]);
const leaf = { figure: "bill", figure_name: "Bill", of: "M-1", value: "13204", unit: "kWh", method: null, fact: null, inputs: [], reference: null };
const source = { file: "bills.csv", hash: "0", sheet: null, row: 17, column: "kWh" };

describe("readableValue", () => {
  it("groups digits and keeps exact decimals that can be read", () => {
    expect(readableValue("13204")).toBe("13,204");
    expect(readableValue("-9770.960")).toBe("−9,770.960");
    expect(readableValue("0.774")).toBe("0.774");
  });

  it("shortens long decimals, but never to nothing", () => {
    expect(readableValue("182.38492837")).toBe("182.3849");
    expect(readableValue("0.0001234567")).toBe("0.0001235");
    expect(readableValue("99.99999999")).toBe("100");
  });

  it("leaves words alone", () => {
    expect(readableValue("-")).toBe("—");
    expect(readableValue("2025.1-beta")).toBe("2025.1-beta");
  });
});

describe("sourceText", () => {
  it("leads from the file to the cell", () => {
    expect(sourceText(source, t)).toBe("bills.csv › row\u00a017 › column “kWh”");
    expect(sourceText({ ...source, sheet: "2025", column: null }, t)).toBe("bills.csv › sheet “2025” › row\u00a017");
  });
});

describe("explanationText", () => {
  it("indents what a figure was made from", () => {
    const node = {
      ...leaf,
      figure: "energy",
      figure_name: "Energy",
      of: "F-1 2025",
      method: "sum",
      source: null,
      inputs: [{ ...leaf, source }],
    };
    expect(explanationText(node, t)).toBe(
      ["Energy of F-1 2025: 13204 kWh", "  = sum", "  Bill of M-1: 13204 kWh", "    ← bills.csv › row\u00a017 › column “kWh”"].join("\n"),
    );
  });
});
