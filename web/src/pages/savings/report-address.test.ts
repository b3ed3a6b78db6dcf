import { expect, test } from "vitest";
import { reportAddress } from "./report-address";
import { page } from "./result.fixture";

test("the report is asked for as the page is, in its language", () => {
  const asked = page({ id: "A/1", carrier: "electricity", works_from: "2025-01-01", works_to: null, model: "opendsm-billing" });
  expect(reportAddress(asked, "pdf", "ja")).toBe(
    "/facilities/A%2F1/savings/pdf?carrier=electricity&works_from=2025-01-01&model=opendsm-billing&language=ja",
  );
});
