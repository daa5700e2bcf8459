import { describe, expect, it } from "vitest";
import type { DeviceEntry, Hass } from "../../src/home/hass";
import { chooseRunner, findRunners } from "../../src/home/runner";
import { houseOf } from "../fixtures";

/** Sam with a pair of shoes: a second device of the same entry, without a light. */
function withShoe(hass: Hass): Hass {
  const shoe = {
    entity_id: "sensor.blue_pair",
    device_id: "device-shoe",
    platform: "knee_recovery",
    translation_key: "shoe_distance",
  };
  return {
    ...hass,
    entities: { ...hass.entities, [shoe.entity_id]: shoe },
    devices: {
      ...hass.devices,
      "device-shoe": { id: "device-shoe", name: "Blue pair", config_entry_id: "entry-Sam" },
    },
  };
}

const choose = (hass: Hass, config = {}) => chooseRunner(findRunners(hass), hass, config);

describe("finding runners", () => {
  it("goes by platform and translation key, whatever the entities are called", () => {
    const [sam, ...others] = findRunners(withShoe(houseOf([{ name: "Sam" }])));
    expect(others).toEqual([]);
    expect(sam).toEqual({
      deviceId: "device-Sam",
      entryId: "entry-Sam",
      name: "Sam",
      entities: { "sensor.run_light": "sensor.whatever_Sam_run_light" },
    });
  });

  it("leaves other integrations and nameless entities alone", () => {
    const entities = {
      "sensor.a": {
        entity_id: "sensor.a",
        device_id: "d",
        platform: "other",
        translation_key: "run_light",
      },
      "sensor.b": { entity_id: "sensor.b", device_id: "d", platform: "knee_recovery" },
      "sensor.c": {
        entity_id: "sensor.c",
        device_id: null,
        platform: "knee_recovery",
        translation_key: "run_light",
      },
    };
    expect(findRunners({ entities, devices: {} })).toEqual([]);
  });

  it("sorts by name, as the reader reads them", () => {
    const names = findRunners(houseOf([{ name: "Sam" }, { name: "Kim" }])).map((r) => r.name);
    expect(names).toEqual(["Kim", "Sam"]);
  });

  it("sorts namesakes by device, so that they stay in place", () => {
    const hass = houseOf([{ name: "b" }, { name: "a" }]);
    const devices = {
      "device-a": { id: "device-a", name: "Sam" },
      "device-b": { id: "device-b", name: "Sam" },
    };
    const ids = findRunners({ ...hass, devices }).map((r) => r.deviceId);
    expect(ids).toEqual(["device-a", "device-b"]);
  });

  it.each<[string, Partial<DeviceEntry>, string | undefined]>([
    ["its one entry", { config_entry_id: "one", primary_config_entry: "two" }, "one"],
    ["its primary entry", { primary_config_entry: "two", config_entries: ["three"] }, "two"],
    ["the first of its entries", { config_entries: ["three", "four"] }, "three"],
    ["no entry at all", {}, undefined],
  ])("takes %s for the runner's", (_, device, entryId) => {
    const hass = houseOf([{ name: "Sam" }]);
    const devices = { "device-Sam": { id: "device-Sam", ...device } };
    expect(findRunners({ ...hass, devices })[0]?.entryId).toBe(entryId);
  });

  it("prefers the name the reader gave, and can do without any", () => {
    const hass = houseOf([{ name: "Sam" }]);
    const device = { id: "device-Sam", name: "Sam", name_by_user: "Samantha" };
    expect(findRunners({ ...hass, devices: { "device-Sam": device } })[0]?.name).toBe("Samantha");
    expect(findRunners({ ...hass, devices: {} })[0]?.name).toBe("");
  });
});

describe("choosing a runner", () => {
  const one = withShoe(houseOf([{ name: "Sam" }]));
  const two = withShoe(houseOf([{ name: "Sam" }, { name: "Kim" }]));

  it("needs no configuration for one", () => {
    expect(choose(one)).toMatchObject({ kind: "one", alone: true, runner: { name: "Sam" } });
  });

  it("asks which of several", () => {
    expect(choose(two)).toEqual({ kind: "several", names: ["Kim", "Sam"] });
  });

  it("says when there is none", () => {
    expect(choose(houseOf([]))).toEqual({ kind: "none" });
  });

  it.each([
    ["their device", { device_id: "device-Sam" }],
    ["an entity of theirs", { entity: "sensor.whatever_Sam_run_light" }],
    ["a shoe of theirs", { device_id: "device-shoe" }],
    ["an entity of a shoe", { entity: "sensor.blue_pair" }],
  ])("takes %s", (_, config) => {
    expect(choose(two, config)).toMatchObject({
      kind: "one",
      alone: false,
      runner: { name: "Sam" },
    });
  });

  it.each([
    ["a device that left", { device_id: "gone" }],
    ["an entity that left", { entity: "sensor.gone" }],
  ])("does not put somebody else in place of %s", (_, config) => {
    expect(choose(one, config)).toEqual({ kind: "gone" });
  });

  describe("who is disabled", () => {
    const asleep = (
      name: string,
      disabled_by: string | null = "config_entry",
    ): Hass["devices"] => ({
      [`device-${name}`]: {
        id: `device-${name}`,
        name,
        disabled_by,
        config_entry_id: `entry-${name}`,
        identifiers: [["knee_recovery", `entry-${name}`]],
      },
      [`shoe-${name}`]: {
        id: `shoe-${name}`,
        name: "Blue pair",
        disabled_by,
        config_entry_id: `entry-${name}`,
        identifiers: [["knee_recovery", "subentry"]],
      },
    });
    const other = { id: "lamp", disabled_by: "user", config_entry_id: "x", identifiers: [] };
    const house = houseOf([], { devices: { ...asleep("Sam"), ...asleep("Kim"), lamp: other } });

    it.each([
      ["nobody else is there", {}, ["Kim", "Sam"]],
      ["the card is theirs", { device_id: "device-Sam" }, ["Sam"]],
      ["the card is of their shoe", { device_id: "shoe-Sam" }, ["Sam"]],
      [
        "the card names an entity that is not there now",
        { entity: "sensor.light" },
        ["Kim", "Sam"],
      ],
    ])("is named when %s", (_, config, names) => {
      expect(choose(house, config)).toEqual({ kind: "disabled", names });
    });

    it("is no concern of those who run, nor of a device that left", () => {
      const both = houseOf([{ name: "Alex" }]);
      const hass = { ...both, devices: { ...both.devices, ...asleep("Sam") } };
      expect(choose(hass)).toMatchObject({ kind: "one", alone: true });
      expect(choose(hass, { device_id: "device-Sam" })).toMatchObject({ names: ["Sam"] });
      expect(choose(houseOf([], { devices: asleep("Sam", null) }))).toEqual({ kind: "none" });
      const bare = { "device-Sam": { id: "device-Sam", disabled_by: "user" } };
      expect(choose(houseOf([], { devices: bare }))).toEqual({ kind: "none" });
      expect(choose(house, { device_id: "lamp" })).toEqual({ kind: "gone" });
    });
  });
});
