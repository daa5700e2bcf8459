import { describe, expect, it } from "vitest";
import { dashboardViews } from "../../src/dashboard/views";
import { SESSION_TAG } from "../../src/session/config";
import { houseOf, say, state } from "../fixtures";

const STATES = {
  "sensor.run_light": state("green"),
  "sensor.knee_pain": state("2"),
  "sensor.mileage_ramp": state("4"),
  "sensor.rehab_streak": state("4"),
  "switch.pause": state("off"),
  "todo.exercises": state("3"),
  "calendar.plan": state("off"),
};
const sam = houseOf([{ name: "Sam", states: STATES }]);
const two = houseOf([{ name: "Sam", states: STATES }, { name: "Kim" }]);

const typesOf = (views: ReturnType<typeof dashboardViews>) =>
  Object.fromEntries(
    views.map(({ path, sections }) => [
      path,
      sections.map(({ cards }) => cards.map(({ entity, type }) => entity ?? type)),
    ]),
  );

describe("the dashboard that makes itself", () => {
  it("has five views of the runner", () => {
    const views = dashboardViews({}, sam, say, () => false);
    expect(views.map(({ title }) => title)).toEqual([
      "Today",
      "Load",
      "Exercises",
      "Shoes",
      "History",
    ]);
    expect(typesOf(views)).toEqual({
      today: [
        ["custom:knee-recovery-card"],
        [
          "sensor.whatever_Sam_knee_pain",
          "switch.whatever_Sam_pause",
          "custom:knee-recovery-load-card",
        ],
      ],
      load: [["custom:knee-recovery-load-card"], ["sensor.whatever_Sam_mileage_ramp"]],
      exercises: [["todo.whatever_Sam_exercises", "sensor.whatever_Sam_rehab_streak"]],
      shoes: [["custom:knee-recovery-shoes-card"]],
      history: [["custom:knee-recovery-calendar-card"], ["calendar"]],
    });
    expect(views.map(({ max_columns }) => max_columns)).toEqual([2, 2, 1, 1, 2]);
    expect(views[0]?.sections[0]?.cards[0]).toEqual({
      type: "custom:knee-recovery-card",
      grid_options: { columns: "full" },
    });
  });

  it("has the guided session where there is one", () => {
    const views = dashboardViews({}, sam, say, (tag) => tag === SESSION_TAG);
    expect(typesOf(views)["exercises"]?.[0]).toEqual(["custom:knee-recovery-session-card"]);
  });

  it("has the list only while something is left of it", () => {
    const entity = "todo.whatever_Sam_exercises";
    const cards = dashboardViews({}, sam, say, () => true)[2]?.sections.flatMap((all) => all.cards);
    expect(cards?.find(({ type }) => type === "todo-list")).toEqual({
      type: "todo-list",
      entity,
      visibility: [{ condition: "state", entity, state_not: ["0", "unavailable", "unknown"] }],
    });
  });

  it("has tiles only of what the diary can say", () => {
    const entity = "sensor.whatever_Sam_knee_pain";
    const cards = dashboardViews({}, sam, say, () => true)[0]?.sections.flatMap((all) => all.cards);
    expect(cards?.find((card) => card["entity"] === entity)?.["visibility"]).toEqual([
      { condition: "state", entity, state_not: ["unknown", "unavailable"] },
    ]);
  });

  it("shows everyone side by side, or the one who is chosen", () => {
    const whose = (config: unknown) =>
      dashboardViews(config, two, say, () => false)[0]?.sections.flatMap(({ cards }) =>
        cards.flatMap(({ device_id }) => device_id ?? []),
      );
    // Of each the card of today, and on a wide screen the weeks beside it.
    expect(whose({})).toEqual(["device-Kim", "device-Kim", "device-Sam", "device-Sam"]);
    expect(whose({ device_id: "device-Sam" })).toEqual(["device-Sam", "device-Sam"]);
  });

  it("is there before anybody is, and says so where somebody has gone", () => {
    const [today, , ...others] = dashboardViews({}, houseOf([]), say, () => false);
    expect(today?.sections).toHaveLength(1);
    expect(others.map(({ path }) => path)).toEqual(["shoes", "history"]);
    const [gone] = dashboardViews({ device_id: "gone" }, sam, say, () => false);
    expect(gone?.sections[0]?.cards[0]).toMatchObject({ device_id: "gone" });
  });

  it("gives the weeks and their figures all the width, and each runner a part of it", () => {
    const of = (house: typeof sam) => dashboardViews({}, house, say, () => false)[1];
    expect(of(sam)?.sections.map(({ column_span }) => column_span)).toEqual([2, 2]);
    expect(of(sam)?.sections[1]?.cards[0]).toMatchObject({ grid_options: { columns: 12 } });
    expect(of(two)?.max_columns).toBe(4);
  });

  it("refuses what cannot be a configuration", () => {
    expect(() => dashboardViews({ device_id: 3 }, sam, say, () => false)).toThrow("device_id");
  });
});
