import { describe, expect, it } from "vitest";
import { notNow } from "../../src/today/sentences";
import { LOCALE, say, state } from "../fixtures";

describe("what speaks against a run right now", () => {
  it("is said with its values", () => {
    const details = [{ key: "pain_now", level: 6, limit: 2 }, { key: "worse_morning" }];
    expect(notNow(state("4.7", { not_now_details: details }), say, LOCALE)).toEqual([
      "Your knee was at 6 today. By your own limits this is not a moment to start a run.",
      "This morning your knee was sorer than the morning before. By your own limits this is not a moment to start a run.",
    ]);
  });

  it("is nothing on most days", () => {
    expect(notNow(state("4.7"), say, LOCALE)).toEqual([]);
    expect(notNow(undefined, say, LOCALE)).toEqual([]);
  });
});
