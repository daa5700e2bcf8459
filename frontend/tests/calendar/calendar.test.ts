import { describe, expect, it } from "vitest";
import { CALENDAR_TAG } from "../../src/calendar/config";
import { firstDate, lastingSince, readDays } from "../../src/calendar/days";
import { calendarView, watchedDays } from "../../src/calendar/view";
import { dateIn, weekStartOf, weekdayOf } from "../../src/home/dates";
import type { Hass } from "../../src/home/hass";
import { chooseRunner, findRunners } from "../../src/home/runner";
import { houseOf, state } from "../fixtures";

const TODAY = "2026-03-04";
const FIRST = "2025-12-15";

const entries = [
  { kind: "run", local_date: TODAY, distance_m: 4200, pain_before: 1, pain_peak: 3 },
  { kind: "run", local_date: TODAY, distance_m: 800 },
  { kind: "run", local_date: "2026-03-01", distance_m: null },
  { kind: "exercises", local_date: "2026-03-03" },
  { kind: "pain", local_date: "2026-03-02", level: 0 },
  { kind: "pain", local_date: "1999-01-01", level: 9 },
];

const days = readDays({ entries }, undefined, FIRST, TODAY);
const day = (date: string) => days.find((each) => each.date === date);
const choose = (hass: Hass) => chooseRunner(findRunners(hass), hass, {});
const hass = houseOf([{ name: "Sam" }]);

describe("twelve weeks", () => {
  it("begin on the runner's weekday, this week being the last", () => {
    expect(firstDate(TODAY, 1)).toBe(FIRST);
    expect(firstDate("2026-03-02", 1)).toBe(FIRST);
    expect(firstDate(TODAY, 0)).toBe("2025-12-14");
    expect(weekdayOf(firstDate("2026-03-29", 6))).toBe(6);
    expect(days).toHaveLength(84);
    expect(days.at(-1)?.date).toBe("2026-03-08");
  });

  it("have what was run, done and felt on each date", () => {
    expect(day(TODAY)).toEqual({
      date: TODAY,
      runM: 5000,
      exercises: false,
      pain: 3,
      scores: [],
      symptoms: [],
      signs: [],
      flaredUp: false,
      paused: false,
      isToday: true,
      isAhead: false,
    });
    expect(day("2026-03-03")).toMatchObject({ exercises: true, pain: undefined, runM: 0 });
    expect(day("2026-03-02")?.pain).toBe(0);
    expect(day("2026-03-05")?.isAhead).toBe(true);
  });

  it.each([undefined, null, {}, { entries: 3 }])("are empty when the answer is %j", (answer) => {
    expect(readDays(answer, answer, FIRST, TODAY).every(({ pain, runM }) => !runM && !pain)).toBe(
      true,
    );
  });
});

describe("what happened besides", () => {
  const told = [
    { kind: "score", local_date: TODAY, measure: "worst_pain", value: 4 },
    { kind: "score", local_date: TODAY, measure: "koos_pf", value: 62.5 },
    { kind: "score", local_date: TODAY, measure: "lefs" },
    { kind: "run", local_date: "2026-03-03", distance_m: 3000, symptoms: ["limp"] },
    { kind: "pain", local_date: "2026-03-03", level: 1, symptoms: ["limp", "swelling"] },
    { kind: "red_flag", local_date: "2026-03-02", flags: ["locking"] },
    { kind: "red_flag", local_date: "2026-03-02", cleared: true },
    { kind: "red_flag", local_date: "2026-03-01" },
  ];
  const lasting = [
    { kind: "pause", local_date: "2025-10-01", on: true },
    { kind: "pause", local_date: "2025-12-17", on: false },
    { kind: "flare_up", local_date: "2026-02-20", on: true },
    { kind: "flare_up", local_date: "2026-02-27", on: true },
    { kind: "flare_up", local_date: "2026-02-28", on: false },
    { kind: "pause", local_date: "2026-03-04", on: true },
  ];
  const all = readDays({ entries: told }, { entries: lasting }, FIRST, TODAY);
  const factsOf = (date: string) => {
    const view = calendarView(hass, choose(hass), all, date);
    return view.kind === "calendar" ? view.told[0]?.facts : undefined;
  };
  const dates = (are: (day: (typeof all)[number]) => boolean) =>
    all.filter(are).map(({ date }) => date);

  it("is told with its day", () => {
    expect(factsOf(TODAY)).toEqual(["Pause", "Worst of the week: 4", "KOOS-PF: 62.5"]);
    expect(factsOf("2026-03-03")).toEqual([
      "Run 3.0\u00a0km",
      "Worst pain 1",
      "Limping",
      "New swelling",
    ]);
    expect(factsOf("2026-03-02")).toEqual(["Warning sign noted", "Warning signs cleared"]);
    expect(factsOf("2026-03-01")).toEqual(["Warning signs: none"]);
    expect(factsOf("2026-02-27")).toEqual(["Flare-up"]);
  });

  it("lasts until it is over: a flare-up three days by itself", () => {
    expect(dates(({ flaredUp }) => flaredUp)).toEqual([
      "2026-02-20",
      "2026-02-21",
      "2026-02-22",
      "2026-02-27",
    ]);
  });

  it("is looked for a year before the grid", () => {
    expect(lastingSince("2026-03-04")).toBe("2025-03-03");
  });

  it("lasts until it is ended: a pause from before the grid too, never ahead of today", () => {
    expect(dates(({ paused }) => paused)).toEqual([FIRST, "2025-12-16", TODAY]);
  });
});

describe("the calendar card", () => {
  const shown = (chosen?: string) => {
    const view = calendarView(hass, choose(hass), days, chosen);
    if (view.kind !== "calendar") throw new Error(view.kind);
    return view;
  };

  it("tells every day in words", () => {
    const { cells, title, weekdays } = shown();
    expect(title).toBe("Twelve weeks");
    expect(weekdays).toEqual(["M", "T", "W", "T", "F", "S", "S"]);
    expect(cells[79]?.label).toBe("Wednesday, Mar 4: Run 5.0\u00a0km, Worst pain 3");
    expect(cells[80]?.label).toBe("Thursday, Mar 5: Nothing logged");
    expect(cells.filter(({ month }) => month !== "").map(({ month }) => month)).toEqual([
      "Dec",
      "Jan",
      "Feb",
      "Mar",
    ]);
  });

  it("tells the two days before the one that was tapped", () => {
    expect(shown().told).toEqual([]);
    expect(shown(TODAY).told).toEqual([
      { title: "Wednesday, Mar 4", facts: ["Run 5.0\u00a0km", "Worst pain 3"] },
      { title: "Tuesday, Mar 3", facts: ["Exercises"] },
      { title: "Monday, Mar 2", facts: ["Worst pain 0"] },
    ]);
    expect(shown(FIRST).told).toHaveLength(1);
  });

  it("waits for its words and its days", () => {
    expect(calendarView(hass, choose(hass), undefined, undefined)).toEqual({ kind: "waiting" });
    const mute = houseOf([{ name: "Sam" }], { localize: () => "" });
    expect(calendarView(mute, choose(mute), days, undefined)).toEqual({ kind: "waiting" });
  });

  it("says the next step in place of the days", () => {
    const none = houseOf([]);
    expect(calendarView(none, choose(none), days, undefined)).toMatchObject({ kind: "notice" });
    const gone = houseOf([{ name: "Sam", states: { "sensor.run_light": state("unavailable") } }]);
    expect(calendarView(gone, choose(gone), days, undefined)).toMatchObject({ kind: "notice" });
    const lost = { ...hass, states: {} };
    expect(calendarView(lost, choose(lost), days, undefined)).toMatchObject({ kind: "notice" });
    const two = houseOf([{ name: "Sam" }, { name: "Kim" }]);
    const sam = chooseRunner(findRunners(two), two, { device_id: "device-Sam" });
    expect(calendarView(two, sam, days, undefined)).toHaveProperty("title", "Twelve weeks · Sam");
  });

  it("begins its weeks as the runner's do, on Monday when nobody says", () => {
    const week = state("12", { last_reset: "2026-03-01T00:00:00+01:00" });
    const states = { "sensor.run_light": state("green"), "sensor.distance_week": week };
    const told = houseOf([{ name: "Sam", states }]);
    expect(weekStartOf(told, choose(told))).toBe(0);
    expect(weekStartOf(hass, choose(hass))).toBe(1);
    expect(weekStartOf(hass, { kind: "none" })).toBe(1);
  });

  it("has the date of the house", () => {
    const late = Date.parse("2026-03-04T20:00:00Z");
    expect(dateIn("Asia/Tokyo")(late)).toBe("2026-03-05");
    expect(dateIn(undefined)(late)).toMatch(/^2026-03-0[45]$/);
  });

  it("watches what changes its days", () => {
    expect(watchedDays(choose(hass))).toEqual(["sensor.whatever_Sam_run_light"]);
    expect(watchedDays({ kind: "none" })).toEqual([]);
    expect(CALENDAR_TAG).toBe("knee-recovery-calendar-card");
  });
});
