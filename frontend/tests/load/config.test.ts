import { describe, expect, it } from "vitest";
import { LOAD_TAG, checkLoadConfig, loadForm, loadSuggestion } from "../../src/load/config";
import { houseOf, localize, state } from "../fixtures";

describe("the configuration of the load card", () => {
  it.each([
    [12, 12],
    ["26", 26],
    ["all", "all"],
    [undefined, undefined],
    [null, undefined],
    ["", undefined],
  ])("takes the range %j", (range, read) => {
    expect(checkLoadConfig({ type: "x", range }).range).toBe(read);
  });

  it.each([13, "weeks", {}])("refuses the range %j in words", (range) => {
    expect(() => checkLoadConfig({ range })).toThrow("range must be one of 6, 12, 26, 52, all.");
  });

  it("refuses what the other cards refuse", () => {
    expect(() => checkLoadConfig(undefined)).toThrow("needs a configuration");
    expect(() => checkLoadConfig({ device_id: 3 })).toThrow("device_id must be one id");
  });

  it("is filled in by the visual editor", () => {
    const form = loadForm({ language: "en", localize });
    const [whose, range] = form.schema;
    expect([whose?.name, range?.name]).toEqual(["device_id", "range"]);
    const words = form.schema.flatMap((field) => [
      form.computeLabel(field, localize),
      form.computeHelper(field, localize),
    ]);
    expect(words).toEqual([
      "Runner",
      "Needed only when there is more than one runner.",
      "How far back",
      "Weeks that are shown at first, or all there is.",
    ]);
  });

  it("names how far back in the words of the house", () => {
    const labels = (house: Parameters<typeof loadForm>[0]) =>
      JSON.stringify(loadForm(house).schema).match(/(?<="label":")[^"]*/g);
    const pl = { language: "pl", localize: () => "Całość" };
    expect(labels(pl)).toEqual(["6 tygodni", "12 tygodni", "26 tygodni", "52 tygodnie", "Całość"]);
    // The words of the integration are still on their way.
    expect(labels({ language: "en", localize: () => "" })).toEqual([
      "6 weeks",
      "12 weeks",
      "26 weeks",
      "52 weeks",
      "All",
    ]);
  });

  it("is suggested for what tells of the load", () => {
    const hass = houseOf([
      {
        name: "Sam",
        states: { "sensor.run_light": state("green"), "sensor.distance_week": state("3") },
      },
    ]);
    expect(loadSuggestion(hass, "sensor.whatever_Sam_distance_week")).toEqual({
      config: { type: `custom:${LOAD_TAG}` },
    });
    expect(loadSuggestion(hass, "sensor.whatever_Sam_run_light")).toBeNull();
    expect(loadSuggestion(hass, "light.kitchen")).toBeNull();
  });
});
