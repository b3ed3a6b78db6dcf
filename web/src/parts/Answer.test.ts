import { describe, expect, it } from "vitest";
import { pieces, strong } from "./Answer";

describe("a sentence with figures that stand out", () => {
  it("is cut at the figures, wherever they are", () => {
    expect(pieces(`In 2025 ${strong("206 kt")} were emitted.`)).toEqual([
      { text: "In 2025 ", strong: false },
      { text: "206 kt", strong: true },
      { text: " were emitted.", strong: false },
    ]);
    expect(pieces(`${strong("a")}${strong("b")}`)).toEqual([
      { text: "a", strong: true },
      { text: "b", strong: true },
    ]);
  });

  it("stays whole without a figure", () => {
    expect(pieces("Nothing.")).toEqual([{ text: "Nothing.", strong: false }]);
  });
});
