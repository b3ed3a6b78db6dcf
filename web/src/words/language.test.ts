import { expect, test } from "vitest";
import { preferred } from "./language";

test("the first of the browser's languages that we speak, else English", () => {
  expect(preferred(["fr-FR", "ms-MY", "ja"])).toBe("ms");
  expect(preferred(["ja-JP"])).toBe("ja");
  expect(preferred(["EN-gb"])).toBe("en");
  expect(preferred(["fr", "de"])).toBe("en");
  expect(preferred([])).toBe("en");
});
