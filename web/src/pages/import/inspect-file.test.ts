import { describe, expect, it } from "vitest";
import { inspectFiles, isHidden, MOST_BYTES, MOST_FILES, refusal } from "./inspect-file";

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

describe("refusal", () => {
  it("goes by content, not by name", () => {
    expect(refusal(10, text("%PDF-1.7"))).toBe("document");
    expect(refusal(10, Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d))).toBe("picture");
    expect(refusal(10, text("PK\u0003\u0004"))).toBeNull();
    expect(refusal(10, text("account,"))).toBeNull();
  });

  it("refuses what is empty or larger than the server takes", () => {
    expect(refusal(0, text(""))).toBe("empty");
    expect(refusal(MOST_BYTES, text("a,b"))).toBeNull();
    expect(refusal(MOST_BYTES + 1, text("a,b"))).toBe("too-large");
  });
});

describe("inspectFiles", () => {
  it("leaves a system's own files out without a word and says why for the rest", async () => {
    const files = [new File(["a,b"], ".DS_Store"), new File(["%PDF-1.7"], "bill.csv"), new File(["a,b"], "list.csv")];
    const { taken, refused } = await inspectFiles(files);
    expect(taken.map((file) => file.name)).toEqual(["list.csv"]);
    expect(refused).toEqual([{ name: "bill.csv", refusal: "document" }]);
    expect(isHidden("~$list.xlsx")).toBe(true);
  });

  it("names the files beyond the number that one upload takes", async () => {
    const files = Array.from({ length: MOST_FILES + 1 }, (_, at) => new File(["a,b"], `${at}.csv`));
    const { taken, refused } = await inspectFiles(files);
    expect(taken).toHaveLength(MOST_FILES);
    expect(refused).toEqual([{ name: `${MOST_FILES}.csv`, refusal: "too-many" }]);
  });
});
