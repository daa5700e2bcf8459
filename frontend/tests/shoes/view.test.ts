import { describe, expect, it } from "vitest";
import type { Hass, StateObject } from "../../src/home/hass";
import { chooseRunner, findRunners } from "../../src/home/runner";
import { shoesSuggestion } from "../../src/shoes/config";
import { shoesView, watchedShoes } from "../../src/shoes/view";
import { houseOf, state } from "../fixtures";

const km = { unit_of_measurement: "km" };

const blue = {
  "sensor.shoe_distance": state("520.4", km),
  "sensor.shoe_wear": state("64.6"),
  "sensor.shoe_distance_left": state("284.6", km),
  "sensor.shoe_replace_on": state("2027-02-27"),
  "binary_sensor.shoe_worn": state("off"),
};

const choice = state("Blue", { options: ["Blue", "Red"] });

/** A house where Sam owns pairs: their devices belong to Sam's entry. */
function house(
  pairs: Readonly<Record<string, Readonly<Record<string, StateObject>>>>,
  sam: Readonly<Record<string, StateObject>> = { "select.shoe": choice },
  more: Partial<Hass> = {},
): Hass {
  const people = Object.entries(pairs).map(([name, states]) => ({ name, states }));
  const hass = houseOf(
    [{ name: "Sam", states: { "sensor.run_light": state("green"), ...sam } }, ...people],
    more,
  );
  const devices = Object.fromEntries(
    Object.entries(hass.devices).map(([id, device]) => [
      id,
      device && { ...device, config_entry_id: "entry-Sam" },
    ]),
  );
  return { ...hass, devices };
}

const view = (hass: Hass) => shoesView(hass, chooseRunner(findRunners(hass), hass, {}));

function pairOf(states: Readonly<Record<string, StateObject>>, sam?: Record<string, StateObject>) {
  const shown = view(house({ Blue: states }, sam));
  if (shown.kind !== "shoes") throw new Error(shown.kind);
  return shown.pairs[0];
}

describe("a pair", () => {
  it("shows how far it went, what is left and when it is due", () => {
    expect(pairOf(blue)).toEqual({
      name: "Blue",
      share: 0.6459999999999999,
      wear: "65%",
      run: "520\u00a0km run",
      left: "285\u00a0km left",
      forecast: "At this pace due about Feb 27, 2027.",
      isWorn: false,
      isNext: true,
      canTake: false,
    });
  });

  it("past its range says so, and no date", () => {
    const worn = {
      ...blue,
      "binary_sensor.shoe_worn": state("on"),
      "sensor.shoe_wear": state("112"),
    };
    expect(pairOf(worn)).toMatchObject({
      share: 1,
      left: "past its usual range",
      forecast: "",
      isWorn: true,
    });
  });

  it("that is not worn any more says so, comes last and cannot be taken", () => {
    const retired = { ...blue, "sensor.shoe_wear": state("64.6", { stage: "retired" }) };
    const red = { "select.shoe": state("Red", { options: ["Red", "Green"] }) };
    const shown = view(house({ Blue: retired, Red: blue }, red));
    if (shown.kind !== "shoes") throw new Error(shown.kind);
    expect(shown.pairs.map(({ name }) => name)).toEqual(["Red", "Blue"]);
    expect(shown.pairs[1]).toMatchObject({
      left: "not worn any more",
      isWorn: false,
      canTake: false,
    });
  });

  it("that nobody can tell about is not known", () => {
    const bare = {
      "sensor.shoe_distance": state("unknown"),
      "sensor.shoe_wear": state("unavailable"),
    };
    expect(pairOf(bare, {})).toMatchObject({
      share: undefined,
      wear: "not known",
      run: "",
      left: "",
      forecast: "",
      canTake: false,
    });
    expect(pairOf({ ...blue, "sensor.shoe_replace_on": state("unknown") })?.forecast).toBe("");
  });

  it("has the unit of the house when it names none", () => {
    expect(pairOf({ "sensor.shoe_distance": state("12") })?.run).toBe("12\u00a0km run");
  });
});

describe("the shelf", () => {
  it("has every pair of its runner by name, one for the next run", () => {
    const shown = view(house({ Red: blue, Blue: blue }));
    if (shown.kind !== "shoes") throw new Error(shown.kind);
    expect(shown.title).toBe("Shoes");
    expect(shown.pairs.map(({ canTake, isNext, name }) => [name, isNext, canTake])).toEqual([
      ["Blue", true, false],
      ["Red", false, true],
    ]);
  });

  it("names its runner where there are several, and leaves out the shoes of others", () => {
    const both = house({ Blue: blue });
    const hass = houseOf([{ name: "Kim" }, { name: "Kim's pair", states: blue }]);
    const merged = {
      ...both,
      states: { ...both.states, ...hass.states },
      entities: { ...both.entities, ...hass.entities },
      devices: { ...both.devices, ...hass.devices },
    };
    const choose = chooseRunner(findRunners(merged), merged, { device_id: "device-Sam" });
    const shown = shoesView(merged, choose);
    if (shown.kind !== "shoes") throw new Error(shown.kind);
    expect(shown.title).toBe("Shoes · Sam");
    expect(shown.pairs).toHaveLength(1);
    expect(view(merged)).toMatchObject({ kind: "notice" });
  });

  it("is empty at first, and says the next step", () => {
    expect(view(house({}))).toMatchObject({
      kind: "notice",
      text: "No pair yet. Add one in the settings, and this card counts its distance.",
      link: { text: "Add a pair", path: "/config/integrations/integration/knee_recovery" },
    });
  });

  it("waits for its words, and for the integration", () => {
    expect(view(house({}, {}, { localize: () => "" }))).toEqual({ kind: "waiting" });
    expect(view(house({}, { "sensor.run_light": state("unavailable") }))).toMatchObject({
      text: expect.stringContaining("not running for Sam"),
    });
  });

  it("is watched with all it shows", () => {
    const hass = house({ Blue: blue });
    const ids = watchedShoes(hass, chooseRunner(findRunners(hass), hass, {}));
    expect(ids).toHaveLength(7);
    expect(watchedShoes(hass, { kind: "none" })).toEqual([]);
  });

  it("is suggested for an entity of a pair only", () => {
    const hass = house({ Blue: blue });
    expect(shoesSuggestion(hass, "sensor.whatever_Blue_shoe_wear")).toEqual({
      config: { type: "custom:knee-recovery-shoes-card" },
    });
    expect(shoesSuggestion(hass, "sensor.whatever_Sam_run_light")).toBeNull();
  });
});
