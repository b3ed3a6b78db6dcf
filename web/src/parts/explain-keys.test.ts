import { describe, expect, it } from "vitest";
import { treeStep } from "./explain-keys";

const items = [
  { level: 1, expanded: "true" },
  { level: 2, expanded: "false" },
  { level: 2, expanded: "true" },
  { level: 3, expanded: null },
];

describe("treeStep", () => {
  it("walks up and down and stays inside", () => {
    expect(treeStep("ArrowDown", items, 0)).toBe(1);
    expect(treeStep("ArrowDown", items, 3)).toBeNull();
    expect(treeStep("ArrowUp", items, 0)).toBeNull();
    expect(treeStep("Home", items, 3)).toBe(0);
    expect(treeStep("End", items, 0)).toBe(3);
  });

  it("opens to the right, then goes in", () => {
    expect(treeStep("ArrowRight", items, 1)).toBe("toggle");
    expect(treeStep("ArrowRight", items, 2)).toBe(3);
    expect(treeStep("ArrowRight", items, 3)).toBeNull();
  });

  it("closes to the left, then goes out", () => {
    expect(treeStep("ArrowLeft", items, 2)).toBe("toggle");
    expect(treeStep("ArrowLeft", items, 3)).toBe(2);
    expect(treeStep("ArrowLeft", items, 1)).toBe(0);
  });

  it("opens what can be opened with Enter and Space, and leaves other keys alone", () => {
    expect(treeStep("Enter", items, 0)).toBe("toggle");
    expect(treeStep(" ", items, 3)).toBeNull();
    expect(treeStep("a", items, 0)).toBeNull();
  });
});
