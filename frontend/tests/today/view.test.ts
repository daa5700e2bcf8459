import { describe, expect, it } from "vitest";
import type { Hass } from "../../src/home/hass";
import { chooseRunner, findRunners, type RunnerConfig } from "../../src/home/runner";
import { type Plan, todayView, watched } from "../../src/today/view";
import { parsePlan } from "../../src/today/plan";
import { houseOf, type Person, state } from "../fixtures";

const choose = (hass: Hass, config: RunnerConfig = {}) =>
  chooseRunner(findRunners(hass), hass, config);
const view = (hass: Hass, config: RunnerConfig = {}, plan?: Plan) =>
  todayView(hass, choose(hass, config), plan);

const day = {
  "sensor.run_light": state("amber"),
  "sensor.distance_allowed": state("4.1", { unit_of_measurement: "mi", reason: "ladder" }),
  "sensor.distance_week": state("7.7", { unit_of_measurement: "km", this_week_m: 12400 }),
  "sensor.mileage_ramp": state("14.3"),
  "binary_sensor.ramp_exceeded": state("on"),
  "binary_sensor.check_due": state("on", { check: "morning" }),
};
const sam: Person = { name: "Sam", states: day };

function sams(states: Person["states"], more: Partial<Hass> = {}) {
  const shown = view(houseOf([{ name: "Sam", states: states ?? {} }], more));
  if (shown.kind !== "today") throw new Error(shown.kind);
  return shown;
}

describe("the today card", () => {
  it("shows a runner's day in the unit of the allowance", () => {
    const { allowance, check, entryId, light, name, weeks } = sams(day);
    expect(light.colour).toBe("amber");
    expect(allowance?.headline).toContainEqual({ number: "4.1", unit: "mi" });
    expect(weeks?.bars[0].text).toBe("7.7\u00a0mi");
    expect(weeks?.note).toContain("14.3%");
    expect(check?.check).toBe("morning");
    expect([entryId, name]).toEqual(["entry-Sam", ""]);
  });

  it("names the runner where there are several", () => {
    const hass = houseOf([sam, { name: "Kim" }]);
    expect(view(hass, { device_id: "device-Sam" })).toMatchObject({ kind: "today", name: "Sam" });
  });

  it("leaves out what the runner turned off", () => {
    const shown = sams({ "sensor.run_light": state("green") });
    expect([shown.allowance, shown.weeks]).toEqual([undefined, undefined]);
  });

  it("takes the unit of the week, then of the house", () => {
    const week = state("7", { this_week_m: 1609.344, unit_of_measurement: "mi" });
    const light = state("green");
    const alone = { "sensor.run_light": light, "sensor.distance_week": week };
    expect(sams(alone).weeks?.bars[0].text).toBe("1.0\u00a0mi");
    const bare = { ...alone, "sensor.distance_week": state("7", { this_week_m: 1852 }) };
    const nautical = { config: { unit_system: { length: "nmi" } } };
    expect(sams(bare, nautical).weeks?.bars[0].text).toBe("1.0\u00a0nmi");
  });

  it("shows the plan when there is one", () => {
    const hass = houseOf([
      { name: "Sam", states: { ...day, "sensor.ice_ends_at": state("unknown") } },
    ]);
    const plan = parsePlan({ date: "2026-03-02", why: "rest_day", target: 2, done_this_week: 1 });
    expect(view(hass, {}, plan)).toMatchObject({
      exercises: { line: "A day between sessions." },
      advice: { session: undefined, tips: [] },
      streak: { week: { full: 1, of: 2 } },
      ice: { endsAt: undefined },
      notNow: [],
    });
    expect(view(hass)).toMatchObject({ exercises: undefined, advice: undefined });
  });

  it("waits for its plan, but not for the one of somebody who is not there", () => {
    expect(view(houseOf([sam]), {}, "loading")).toEqual({ kind: "waiting" });
    const gone = houseOf([{ name: "Sam", states: { "sensor.run_light": state("unavailable") } }]);
    expect(view(gone, {}, "loading")).toMatchObject({ kind: "notice" });
  });

  it("waits for its words", () => {
    expect(view(houseOf([sam], { localize: () => "" }))).toEqual({ kind: "waiting" });
  });
});

describe("a next step in place of the day", () => {
  it("is adding a runner where there is none", () => {
    expect(view(houseOf([]))).toEqual({
      kind: "notice",
      text: "No runner yet. Add yourself to Knee Recovery in the settings, and this card fills itself.",
      link: {
        text: "Add a runner",
        path: "/config/integrations/dashboard/add?domain=knee_recovery",
      },
    });
  });

  it("is a link only for those who may follow it", () => {
    expect(view(houseOf([], { user: { is_admin: false } }))).toMatchObject({ link: undefined });
  });

  it("is choosing one of several", () => {
    const shown = view(houseOf([{ name: "Sam" }, { name: "Kim" }]));
    expect(shown).toMatchObject({ kind: "notice", link: undefined });
    expect(shown).toHaveProperty("text", expect.stringContaining("Kim and Sam"));
  });

  it("is enabling who is disabled", () => {
    const device = { id: "d", name: "Sam", config_entry_id: "e", disabled_by: "config_entry" };
    const devices = { d: { ...device, identifiers: [["knee_recovery", "e"]] as const } };
    expect(view(houseOf([], { devices }))).toEqual({
      kind: "notice",
      text: "Knee Recovery is disabled for Sam. Enable it under Settings > Devices & services > Knee Recovery; nothing that was logged is lost.",
      link: { text: "Open the settings", path: "/config/integrations/integration/knee_recovery" },
    });
  });

  it("is choosing another when the one named has left", () => {
    expect(view(houseOf([sam]), { device_id: "gone" })).toMatchObject({
      kind: "notice",
      text: expect.stringContaining("no longer here"),
    });
  });

  it.each([
    ["unavailable", { "sensor.run_light": state("unavailable") }],
    ["not there", undefined],
  ])("is the page that says why when the integration is %s", (_, states) => {
    const hass = houseOf([states ? { name: "Sam", states } : { name: "Sam" }]);
    expect(view(states ? hass : { ...hass, states: {} })).toEqual({
      kind: "notice",
      text: "Knee Recovery is not running for Sam at the moment. Its page in the settings says why; nothing that was logged is lost.",
      link: {
        text: "Open the settings",
        path: "/config/integrations/integration/knee_recovery",
      },
    });
  });
});

describe("what is watched", () => {
  it("is what the card shows of its runner", () => {
    expect(watched(choose(houseOf([sam])))).toEqual([
      "sensor.whatever_Sam_run_light",
      "sensor.whatever_Sam_distance_allowed",
      "sensor.whatever_Sam_distance_week",
      "sensor.whatever_Sam_mileage_ramp",
      "binary_sensor.whatever_Sam_ramp_exceeded",
      "binary_sensor.whatever_Sam_check_due",
    ]);
    expect(watched(choose(houseOf([{ name: "Sam" }])))).toHaveLength(1);
  });

  it("is nothing without a runner", () => {
    expect(watched(choose(houseOf([])))).toEqual([]);
  });
});
