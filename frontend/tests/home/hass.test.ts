import { describe, expect, it } from "vitest";
import { concerns, type Hass, theHouse } from "../../src/home/hass";
import { houseOf, state } from "../fixtures";

const before = houseOf([{ name: "Sam" }]);
const ours = ["sensor.whatever_Sam_run_light"];

describe("a change in the house", () => {
  it("is nothing to us when it is somebody else's", () => {
    const states = { ...before.states, "light.kitchen": state("on") };
    expect(concerns(before, { ...before, states }, ours)).toBe(false);
  });

  it("is ours when a state we show was replaced", () => {
    const states = { ...before.states, "sensor.whatever_Sam_run_light": state("red") };
    expect(concerns(before, { ...before, states }, ours)).toBe(true);
  });

  it.each<[string, Partial<Hass>]>([
    ["words", { localize: () => "" }],
    ["number style", { locale: { language: "en", number_format: "none" } }],
    ["registry", { entities: {} }],
    ["devices", { devices: {} }],
    ["units", { config: { unit_system: { length: "mi" } } }],
    ["reader", { user: { is_admin: false } }],
  ])("is ours when it is about the %s", (_, change) => {
    expect(concerns(before, { ...before, ...change }, ours)).toBe(true);
  });
});

describe("the house of this page", () => {
  it("is known once Home Assistant is there", () => {
    const page = (found: unknown) => ({ querySelector: () => found }) as unknown as Document;
    expect(theHouse(page({ hass: before }))).toBe(before);
    expect(theHouse(page({}))).toBeUndefined();
    expect(theHouse(page(null))).toBeUndefined();
  });
});
