import { describe, expect, it } from "vitest";
import { listIn, numberIn, numberOf, textIn } from "../../src/home/attributes";
import { state } from "../fixtures";

describe("what a state says", () => {
  it.each(["unknown", "unavailable", "", " ", "NaN", "Infinity"])("%j is no number", (value) => {
    expect(numberOf(state(value))).toBeUndefined();
  });

  it("keeps a real zero", () => {
    expect(numberOf(state("0"))).toBe(0);
    expect(numberIn(state("", { metres: 0 }), "metres")).toBe(0);
  });

  it("is nothing when the entity is not there", () => {
    expect(numberOf(undefined)).toBeUndefined();
    expect(numberIn(undefined, "metres")).toBeUndefined();
    expect(textIn(undefined, "reason")).toBeUndefined();
    expect(listIn(undefined, "reasons")).toEqual([]);
  });

  it.each([null, "6000", Number.NaN, undefined])("takes %j for no number", (value) => {
    expect(numberIn(state("", { metres: value }), "metres")).toBeUndefined();
  });

  it("reads words and lists, and nothing else in their place", () => {
    const odd = state("", { reason: "jump", none: "", reasons: ["a"], text: "a" });
    expect(textIn(odd, "reason")).toBe("jump");
    expect(textIn(odd, "none")).toBeUndefined();
    expect(textIn(odd, "reasons")).toBeUndefined();
    expect(listIn(odd, "reasons")).toEqual(["a"]);
    expect(listIn(odd, "text")).toEqual([]);
  });
});
