import { expect, it } from "vitest";
import { stepOf } from "./use-import";

const report = { seq: null, files: [] };

it("goes by the job where that shows what it is for", () => {
  expect(stepOf("look", { kind: "run", import: null })).toBe("run");
  expect(stepOf("take", { kind: "import", import: { ...report, dry_run: true } })).toBe("look");
  expect(stepOf("look", { kind: "import", import: { ...report, dry_run: false } })).toBe("take");
});

it("goes by the address while the job runs, and promises no mere look where nobody says so", () => {
  expect(stepOf("look", { kind: "import", import: null })).toBe("look");
  expect(stepOf("nonsense", { kind: "import", import: null })).toBe("take");
});
