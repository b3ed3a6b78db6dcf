import { describe, expect, it } from "vitest";
import { byLanguage } from "./report-files";

const file = (language: string, format: "pdf" | "xlsx") => ({ name: `report-${language}.${format}`, language, format, bytes: 1 });

describe("the files of a run", () => {
  it("come by language, the reader's own first, the report before the workbook", () => {
    const files = [file("en", "xlsx"), file("en", "pdf"), file("ja", "pdf"), file("ms", "xlsx"), file("ms", "pdf")];
    const groups = byLanguage(files, "ms");
    expect(groups.map((group) => group.language)).toEqual(["ms", "en", "ja"]);
    expect(groups[0]?.name).toBe("Bahasa Melayu");
    expect(groups[1]?.files.map((one) => one.format)).toEqual(["pdf", "xlsx"]);
  });

  it("keep a language that the application does not speak", () => {
    expect(byLanguage([file("zh", "pdf")], "en")[0]?.name).toBe("zh");
  });
});
