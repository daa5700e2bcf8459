import { describe, expect, it } from "vitest";
import { readShoe } from "../../src/today/shoe";
import { state } from "../fixtures";

const pair = (chosen: string, options: unknown) => state(chosen, { options }, "select.shoe");

describe("the pair for the next run", () => {
  it("is chosen from two or more", () => {
    expect(readShoe(pair("Blue", ["Blue", "Red", 3]))).toEqual({
      entityId: "select.shoe",
      options: ["Blue", "Red"],
      chosen: "Blue",
    });
    expect(readShoe(pair("unknown", ["Blue", "Red"]))?.chosen).toBe("");
  });

  it("needs no choice with one pair, or none", () => {
    expect(readShoe(pair("Blue", ["Blue"]))).toBeUndefined();
    expect(readShoe(undefined)).toBeUndefined();
  });
});
