import { expect, it } from "vitest";
import english from "../../../../locales/en/uses.ftl?raw";
import { USES } from "./uses";

it("offers every use of the catalogue", () => {
  const known = [...english.matchAll(/^use-([a-z-]+) = /gm)].map(([, id]) => id);
  expect([...USES]).toEqual(known);
});
