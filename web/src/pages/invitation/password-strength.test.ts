import { expect, test } from "vitest";
import { passwordFault, strengthOf } from "./password-strength";

test("what the server refuses is said before", () => {
  expect(passwordFault("elevenchars", [])).toBe("short");
  expect(passwordFault("twelve chars", [])).toBeUndefined();
  expect(passwordFault("十二文字の長い合言葉です", [])).toBeUndefined();
  expect(passwordFault(" Analyst@Example.org ", ["", "analyst@example.org"])).toBe("personal");
});

test("length and variety count, repetition does not", () => {
  expect(strengthOf("aaaaaaaaaaaaaaaa")).toBe("weak");
  expect(strengthOf("123456789012")).toBe("weak");
  expect(strengthOf("abcdefghijkl")).toBe("weak");
  expect(strengthOf("roof pump shade")).toBe("fair");
  expect(strengthOf("administrator")).toBe("weak");
  expect(strengthOf("seven quiet bridges over water")).toBe("strong");
});
