import { describe, expect, it } from "vitest";
import { checkConfig, FORM, stubConfig, suggestion } from "../../src/today/config";
import { houseOf, localize } from "../fixtures";

const one = houseOf([{ name: "Sam" }]);
const two = houseOf([{ name: "Sam" }, { name: "Kim" }]);

describe("the configuration", () => {
  it.each([{}, { type: "custom:knee-recovery-card" }, { device_id: "d" }, { device_id: null }])(
    "may be %j",
    (config) => {
      expect(checkConfig(config)).toBe(config);
    },
  );

  it.each([undefined, null, "text"])("may not be %j", (config) => {
    expect(() => checkConfig(config)).toThrow("needs a configuration");
  });

  it("names one runner, not a list", () => {
    expect(() => checkConfig({ device_id: ["a", "b"] })).toThrow("device_id must be one id");
    expect(() => checkConfig({ entity: 7 })).toThrow("entity must be one id");
  });

  it("starts empty, and with the first of several runners", () => {
    expect(stubConfig(houseOf([]))).toEqual({});
    expect(stubConfig(one)).toEqual({});
    expect(stubConfig(two)).toEqual({ device_id: "device-Kim" });
  });
});

describe("the suggestion for an entity", () => {
  const type = "custom:knee-recovery-card";

  it("is this card, for the runner it belongs to", () => {
    expect(suggestion(one, "sensor.whatever_Sam_run_light")).toEqual({ config: { type } });
    expect(suggestion(two, "sensor.whatever_Sam_run_light")).toEqual({
      config: { type, device_id: "device-Sam" },
    });
  });

  it("is nothing for others", () => {
    const stray = { entity_id: "sensor.stray", platform: "knee_recovery" };
    const entities = { ...one.entities, "sensor.stray": stray };
    expect(suggestion(one, "light.kitchen")).toBeNull();
    expect(suggestion({ ...one, entities }, "sensor.stray")).toBeNull();
  });
});

describe("the editor", () => {
  it("asks for the runner in the reader's words", () => {
    const [field] = FORM.schema;
    expect(field).toEqual({
      name: "device_id",
      selector: { device: { filter: { integration: "knee_recovery" } } },
    });
    expect(FORM.computeLabel(field!, localize)).toBe("Runner");
    expect(FORM.computeHelper(field!, localize)).toBe(
      "Needed only when there is more than one runner.",
    );
  });
});
