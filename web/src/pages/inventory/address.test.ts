import { expect, test } from "vitest";
import { inventoryAddress } from "./address";

test("an address is read, and nonsense is as if it were not there", () => {
  expect(inventoryAddress({ inventory: 2020, version: 3, line: "I.1.2", changes: 4 })).toEqual({
    inventory: "2020",
    version: 3,
    line: "I.1.2",
    changes: 4,
  });
  expect(inventoryAddress({ inventory: "2013-2014", version: "x", line: "<b>", changes: -1 })).toEqual({
    inventory: "2013-2014",
    version: undefined,
    line: undefined,
    changes: undefined,
  });
});
