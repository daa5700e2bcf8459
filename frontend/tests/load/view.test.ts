import { describe, expect, it } from "vitest";
import type { Span } from "../../src/load/bars";
import type { Heard } from "../../src/load/feed";
import { type Run, readRuns } from "../../src/load/runs";
import { NO_CURVES } from "../../src/load/statistics";
import { type Load, loadView, watchedLoad, weeksOf } from "../../src/load/view";
import type { Hass, StateObject } from "../../src/home/hass";
import { chooseRunner, findRunners } from "../../src/home/runner";
import { houseOf, state } from "../fixtures";

const NOW = Date.parse("2026-03-04T12:00:00Z");

const SAM = {
  "sensor.run_light": state("green"),
  "sensor.last_run": state("2026-03-03T18:00:00+00:00"),
  "sensor.mileage_ramp": state("4", { limit_percent: 10 }),
};
const PAIR = { "sensor.shoe_distance": state("500") };

/** A house where Sam owns a pair called Blue. */
function house(sam: Readonly<Record<string, StateObject>> = SAM, more: Partial<Hass> = {}): Hass {
  const hass = houseOf(
    [
      { name: "Sam", states: sam },
      { name: "Blue", states: PAIR },
    ],
    more,
  );
  const devices = { ...hass.devices };
  devices["device-Blue"] = { id: "device-Blue", name: "Blue", config_entry_id: "entry-Sam" };
  return { ...hass, devices };
}

let count = 0;
const ran = (local_date: string, distance_m: number, more = {}): object => ({
  entry_id: `run-${(count += 1)}`,
  kind: "run",
  at: `${local_date}T18:00:00+00:00`,
  local_date,
  distance_m,
  ...more,
});
const read = (...entries: object[]): readonly Run[] => readRuns({ entries });

const RUNS = read(
  ran("2026-02-24", 6000, { shoe: "Blue", duration_s: 2400, pain_peak: 3, verdict: "amber" }),
  ran("2026-02-27", 4000, { merged: true, sources: ["watch", "strava", "watch"] }),
  ran("2026-03-03", 2000, { shoe: "Blue" }),
);
const heardOf = (runs: readonly Run[] = RUNS, more: Partial<Heard> = {}): Heard => ({
  span: 6,
  runs,
  curves: NO_CURVES,
  ...more,
});
const choose = (hass: Hass) => chooseRunner(findRunners(hass), hass, {});

interface Look {
  readonly hass?: Hass;
  readonly heard?: Heard;
  readonly from?: string;
  readonly runs?: readonly Run[];
  readonly shown?: number;
}

function shown({
  from,
  hass = house(),
  heard = heardOf(),
  runs,
  shown: most = 20,
}: Look = {}): Load {
  const chosen = { span: heard.span, from, runs, shown: most };
  const view = loadView(hass, choose(hass), heard, chosen, NOW);
  if (view.kind !== "load") throw new Error(view.kind);
  return view;
}

describe("the load card", () => {
  it("tells this week against the runner's own limit", () => {
    const { entryId, notes, title, unit, week } = shown();
    expect([entryId, title, unit]).toEqual(["entry-Sam", "Running load", "km"]);
    expect(week).toEqual({ number: "2.0", unit: "km" });
    expect(notes).toEqual([
      "Your limit for this week is 11.0\u00a0km, 10% more than the week before.",
      "With your usual days it comes to about 3.0\u00a0km.",
    ]);
  });

  it("says when usual days pass the limit", () => {
    const long = read(ran("2026-02-28", 12_000), ran("2026-03-03", 11_000));
    expect(shown({ heard: heardOf(long) }).notes.at(-1)).toBe(
      "With your usual days it comes to about 14.0\u00a0km, more than your limit.",
    );
  });

  it("says why there is no limit, and nothing where nobody knows it", () => {
    const little = heardOf(read(ran("2026-02-24", 3000)));
    expect(shown({ heard: little }).notes).toEqual([
      "No limit for this week: the week before was under 5\u00a0km.",
    ]);
    const { "sensor.mileage_ramp": _, ...without } = SAM;
    expect(shown({ hass: house(without) }).notes).toHaveLength(1);
    expect(shown({ hass: house(without) }).key.hasCeiling).toBe(false);
  });

  it("draws a bar for each week, in the colours of the pairs", () => {
    const { key, lines, painPath, slots } = shown();
    expect(slots).toHaveLength(6);
    expect(lines.map(({ text }) => text)).toEqual(["5\u00a0km", "10\u00a0km", "15\u00a0km"]);
    expect(slots[4]).toEqual({
      from: "2026-02-23",
      to: "2026-03-01",
      label: "Feb 23 – Mar 1: Run 10.0\u00a0km, Runs: 2, Longest 6.0\u00a0km, Worst pain 3".replace(
        " – ",
        "\u2009–\u2009",
      ),
      date: "",
      pieces: [
        { height: 0.4, colour: "shoe-0" },
        { height: 4 / 15, colour: "no-shoe" },
      ],
      ceiling: undefined,
      longest: 0.4,
      expected: undefined,
      pain: 0.3,
      isNow: false,
    });
    const now = { date: "Mar 2", isNow: true, ceiling: 11 / 15, expected: 0.2 };
    expect(slots[5]).toMatchObject(now);
    expect(slots[0]?.label).toContain("Nothing logged");
    expect(painPath).toBe("M75 70");
    expect(key).toEqual({
      shoes: [{ name: "Blue", colour: "shoe-0" }],
      hasCeiling: true,
      hasExpected: true,
      hasLongest: true,
      hasPain: true,
    });
  });

  it("tells of a knee that spoke up without a run", () => {
    const pain = [{ date: "2026-02-17", value: 5 }];
    const { slots } = shown({ heard: heardOf(RUNS, { curves: { distance: [], pain } }) });
    expect(slots[3]?.label).toMatch(/: Worst pain 5$/);
    expect(slots[2]?.label).toMatch(/: Nothing logged$/);
  });

  it("calls a pair what its owner calls it", () => {
    const hass = house();
    const blue = { ...hass.devices["device-Blue"], id: "device-Blue", name_by_user: "Old ones" };
    const devices = { ...hass.devices, "device-Blue": blue };
    expect(shown({ hass: { ...hass, devices } }).key.shoes).toEqual([
      { name: "Old ones", colour: "shoe-0" },
    ]);
    const named = read(ran("2026-03-03", 5000, { shoe: "Old ones" }));
    const heard = heardOf(named);
    expect(shown({ hass: { ...hass, devices }, heard }).key.shoes).toHaveLength(1);
    expect(shown({ heard: heardOf(read(ran("2026-03-03", 5000))) }).key.shoes).toEqual([]);
  });

  it("names the limit of a week that has one", () => {
    expect(shown().slots[5]?.label).toContain("Limit 11.0\u00a0km");
  });

  it("leaves marks and dates out where they would not be told apart", () => {
    const { key, slots } = shown({ heard: heardOf(RUNS, { span: 52 }) });
    expect(key.hasLongest).toBe(false);
    expect(slots.filter(({ date }) => date !== "")).toHaveLength(4);
  });

  it("offers spans in the reader's language", () => {
    expect(shown().spans).toEqual([
      { span: 6, text: "6 wks" },
      { span: 12, text: "12 wks" },
      { span: 26, text: "26 wks" },
      { span: 52, text: "52 wks" },
      { span: "all", text: "All" },
    ]);
  });

  it("shows miles where they are used", () => {
    const hass = house(SAM, { config: { unit_system: { length: "mi" } } });
    expect(shown({ hass })).toMatchObject({ unit: "mi", week: { number: "1.2", unit: "mi" } });
  });
});

describe("all years", () => {
  const month = (date: string, value: number) => ({ date, value });
  const years = (since: string): Heard =>
    heardOf([], {
      span: "all",
      curves: { distance: [month(since, 30_000)], pain: [month(since, 4)] },
    });

  it("are months without a limit", () => {
    const { key, notes, slots, week } = shown({ heard: years("2026-01-01") });
    expect([week, notes, slots.length]).toEqual([undefined, [], 3]);
    expect(slots[0]).toMatchObject({
      label: "January 2026: Run 30.0\u00a0km, Worst pain 4",
      date: "Jan 26",
      pieces: [{ colour: "shoe-0" }],
    });
    expect(key.shoes).toEqual([]);
  });

  it("are quarters where they are many", () => {
    const [first] = shown({ heard: years("2020-02-01") }).slots;
    expect(first?.label).toMatch(/^Jan\s–\sMar 2020: /u);
  });

  it("open with the runs that were asked for", () => {
    const heard = years("2026-01-01");
    expect(shown({ heard, from: "2026-01-01" }).opened?.rows).toBeUndefined();
    const rows = shown({ heard, from: "2026-01-01", runs: RUNS }).opened?.rows;
    expect(rows).toHaveLength(3);
  });
});

describe("a bar that is opened", () => {
  it("lists its runs, the latest first", () => {
    const { opened } = shown({ from: "2026-02-23" });
    expect(opened).toMatchObject({
      facts: ["Run 10.0\u00a0km", "Runs: 2", "Longest 6.0\u00a0km", "Worst pain 3"],
      earlier: "2026-02-16",
      later: "2026-03-02",
      hasMore: false,
    });
    expect(opened?.rows).toEqual([
      {
        run: RUNS[1],
        title: "Friday, Feb 27 · 4.0\u00a0km",
        facts: ["No pair named"],
        colour: "no-shoe",
        verdict: "",
        light: "",
        pain: "",
        sources: "watch, strava",
      },
      {
        run: RUNS[0],
        title: "Tuesday, Feb 24 · 6.0\u00a0km",
        facts: ["40:00", "6:40\u00a0/km", "Blue"],
        colour: "shoe-0",
        verdict: "Amber",
        light: "amber",
        pain: "Worst pain 3",
        sources: "",
      },
    ]);
  });

  it("lists some at a time, and ends where the chart does", () => {
    const { opened } = shown({ from: "2026-02-23", shown: 1 });
    expect([opened?.rows?.length, opened?.hasMore]).toEqual([1, true]);
    expect(shown({ from: "2026-03-02" }).opened?.later).toBeUndefined();
    expect(shown({ from: "2026-01-26" }).opened?.earlier).toBeUndefined();
    expect(shown({ from: "2020-01-01" }).opened).toBeUndefined();
  });
});

describe("in place of the chart", () => {
  const span: Span = 12;
  const chosen = { span, from: undefined, runs: undefined, shown: 20 };
  const view = (hass: Hass, heard?: Heard, choice = choose(hass)) =>
    loadView(hass, choice, heard, chosen, NOW);

  it("waits for its words and its runs", () => {
    expect(view(house(SAM, { localize: () => "" }), heardOf())).toEqual({ kind: "waiting" });
    expect(view(house())).toEqual({ kind: "waiting" });
  });

  it("says the next step", () => {
    expect(view(houseOf([]))).toMatchObject({ kind: "notice" });
    const away = house({ "sensor.run_light": state("unavailable") });
    expect(view(away, heardOf())).toMatchObject({ kind: "notice" });
    expect(view({ ...house(), states: {} }, heardOf())).toMatchObject({ kind: "notice" });
  });

  it("says where runs come from before the first", () => {
    const before = house({ ...SAM, "sensor.last_run": state("unknown") });
    expect(view(before, heardOf([]))).toMatchObject({
      text: expect.stringMatching(/^No run yet\. Connect your watch/),
      link: { path: "/config/integrations/integration/knee_recovery" },
    });
    expect(view(before, heardOf())).toMatchObject({ kind: "load" });
    const { "sensor.last_run": _, ...turnedOff } = SAM;
    expect(view(house(turnedOff), heardOf([]))).toMatchObject({ kind: "load" });
  });

  it("names the runner where there are several", () => {
    const two = houseOf([{ name: "Sam" }, { name: "Kim" }]);
    const kim = chooseRunner(findRunners(two), two, { device_id: "device-Kim" });
    expect(view(two, heardOf(), kim)).toMatchObject({ title: "Running load · Kim" });
  });

  it("watches what changes it", () => {
    expect(watchedLoad(choose(house()))).toEqual([
      "sensor.whatever_Sam_run_light",
      "sensor.whatever_Sam_last_run",
      "sensor.whatever_Sam_mileage_ramp",
    ]);
    expect(watchedLoad({ kind: "none" })).toEqual([]);
    expect(weeksOf(house(), { kind: "none" }, "all", NOW)).toEqual({
      today: "2026-03-04",
      weekStart: 1,
      weeks: 1,
      limitPercent: undefined,
    });
  });
});
