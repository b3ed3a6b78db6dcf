import { expect, test } from "vitest";
import { safeReturn } from "./return-address";

const home = { path: "/", search: {} };

test("goes back to a page of the application, with what it showed", () => {
  expect(safeReturn("/portfolio?use=office&year=2025")).toEqual({ path: "/portfolio", search: { use: "office", year: "2025" } });
});

test("never leaves the application, nor comes back to signing in", () => {
  for (const from of ["https://example.org/", "//example.org/x", "/\\example.org", "javascript:alert(1)", "/sign-in?from=/plan", "/invitation/abc", "", undefined, 7]) {
    expect(safeReturn(from)).toEqual(home);
  }
});
