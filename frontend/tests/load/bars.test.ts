import { describe, expect, it } from "vitest";
import { askedSince, monthBars, weekBars } from "../../src/load/bars";
import { PairColours } from "../../src/load/colours";
import { pathOf } from "../../src/load/line";
import { type Run, readRuns } from "../../src/load/runs";
import { linesUpTo } from "../../src/load/scale";
import { askForCurves, readCurves } from "../../src/load/statistics";

const TODAY = "2026-03-04";
const WEEKS = { today: TODAY, weekStart: 1, weeks: 2, limitPercent: 10 };

const run = (local_date: string, distance_m: unknown, more = {}): object => ({
  entry_id: `run-${local_date}`,
  kind: "run",
  at: `${local_date}T18:00:00+01:00`,
  local_date,
  distance_m,
  ...more,
});
const read = (...entries: object[]): readonly Run[] => readRuns({ entries });

describe("runs", () => {
  it("are read with what was told of them", () => {
    const told = run(TODAY, 5000, {
      duration_s: 1800,
      shoe: "Blue",
      pain_before: 1,
      pain_peak: 3,
      verdict: "green",
      merged: true,
      sources: ["watch", "strava"],
    });
    expect(read(told)).toEqual([
      {
        id: `run-${TODAY}`,
        date: TODAY,
        at: `${TODAY}T18:00:00+01:00`,
        distanceM: 5000,
        durationS: 1800,
        shoe: "Blue",
        pain: 3,
        verdict: "green",
        merged: true,
        sources: ["watch", "strava"],
        told,
      },
    ]);
  });

  it("leave out what nobody told, and what is no run", () => {
    expect(read(run(TODAY, 5000, { shoe: null, duration_s: null, sources: 3 }))).toMatchObject([
      { durationS: undefined, shoe: undefined, pain: undefined, merged: false, sources: [] },
    ]);
    expect(read({ kind: "pain", level: 3 }, run(TODAY, "far"))).toEqual([]);
    for (const answer of [undefined, null, {}, { entries: 3 }]) {
      expect(readRuns(answer)).toEqual([]);
    }
  });
});

describe("weeks", () => {
  it("are asked for with some before them", () => {
    expect(askedSince(WEEKS)).toBe("2026-01-26");
    expect(askedSince({ ...WEEKS, weekStart: 0 })).toBe("2026-01-25");
  });

  it("have their runs, the limit from the week before, and the worst score", () => {
    const runs = read(
      run("2026-02-18", 10_000),
      run("2026-02-24", 4000, { shoe: "Blue", pain_peak: 2 }),
      run("2026-02-26", 5000, { shoe: "Red" }),
      run("2026-02-28", 3000, { shoe: "Blue" }),
      run("2026-03-03", 2000),
      run("2001-01-01", 50_000),
    );
    const pain = [
      { date: "2026-02-25", value: 4 },
      { date: "2001-01-01", value: 9 },
    ];
    const [last, now] = weekBars(runs, pain, WEEKS);
    expect(last).toEqual({
      from: "2026-02-23",
      to: "2026-03-01",
      runM: 12_000,
      runs: 3,
      byShoe: [
        ["Blue", 7000],
        ["Red", 5000],
      ],
      longestM: 5000,
      ceilingM: 11_000,
      pain: 4,
      isNow: false,
      expectedM: undefined,
    });
    expect(now).toMatchObject({ runM: 2000, ceilingM: 13_200, pain: undefined, isNow: true });
    // Thursday to Sunday of four weeks brought 8 km.
    expect(now?.expectedM).toBe(2000 + 2000);
  });

  it("have no limit under five kilometres, nor without the runner's own", () => {
    const little = read(run("2026-02-24", 4900));
    expect(weekBars(little, [], WEEKS).at(-1)?.ceilingM).toBeUndefined();
    const enough = read(run("2026-02-24", 9000));
    const nobody = { ...WEEKS, limitPercent: undefined };
    expect(weekBars(enough, [], nobody).at(-1)?.ceilingM).toBeUndefined();
  });

  it("expect nothing more on a last day", () => {
    const runs = read(run("2026-02-24", 9000), run("2026-02-28", 3000));
    const sunday = { ...WEEKS, today: "2026-03-08" };
    expect(weekBars(runs, [], sunday).at(-1)).toMatchObject({
      runM: 0,
      longestM: undefined,
      expectedM: undefined,
    });
  });
});

describe("months", () => {
  const month = (date: string, value: number) => ({ date, value });

  it("stand one by one, and unknown is not 0", () => {
    const bars = monthBars(
      {
        distance: [month("2026-01-01", 40_000.4), month("2026-03-01", -0.2)],
        pain: [month("2026-01-01", 3), month("2027-01-01", 9)],
      },
      TODAY,
    );
    expect(bars.map(({ from, to, runM, pain, isNow }) => [from, to, runM, pain, isNow])).toEqual([
      ["2026-01-01", "2026-01-31", 40_000, 3, false],
      ["2026-02-01", "2026-02-28", 0, undefined, false],
      ["2026-03-01", "2026-03-31", 0, undefined, true],
    ]);
    expect(bars[0]?.byShoe).toEqual([["", 40_000]]);
    expect(bars[1]?.byShoe).toEqual([]);
  });

  it.each([
    ["2021-05-01", "2021-04-01", 20],
    ["2001-05-01", "2001-01-01", 26],
  ])("of years since %s are gathered, from %s on", (since, from, count) => {
    const bars = monthBars(
      { distance: [month(since, 9000)], pain: [month(since, 2), month(since, 4)] },
      TODAY,
    );
    expect(bars).toHaveLength(count);
    expect(bars[0]).toMatchObject({ from, runM: 9000, pain: 4 });
    expect(bars.at(-1)?.isNow).toBe(true);
  });

  it("are none without a figure", () => {
    expect(monthBars({ distance: [], pain: [] }, TODAY)).toEqual([]);
  });
});

describe("the recorder's curves", () => {
  it("are asked for by day, or by month for ever", () => {
    expect(askForCurves("ABC", "2026-01-26")).toMatchObject({
      type: "recorder/statistics_during_period",
      start_time: "2026-01-26T00:00:00+14:00",
      period: "day",
      statistic_ids: ["knee_recovery:abc_distance", "knee_recovery:abc_pain"],
      units: { distance: "m" },
    });
    expect(askForCurves("ABC", undefined)).toMatchObject({ period: "month" });
  });

  it("are read by their dates", () => {
    const answer = {
      "knee_recovery:abc_distance": [
        { start: 1, change: 5000 },
        { start: 2, change: null },
      ],
      "knee_recovery:abc_pain": [{ start: 3, max: 2.5 }, { max: 4 }],
    };
    expect(readCurves(answer, "ABC", String)).toEqual({
      distance: [{ date: "1", value: 5000 }],
      pain: [{ date: "3", value: 2.5 }],
    });
    expect(readCurves(undefined, "ABC", String)).toEqual({ distance: [], pain: [] });
  });
});

describe("the height of the chart", () => {
  it.each([
    [0, [1]],
    [Number.NaN, [1]],
    [0.8, [0.5, 1]],
    [3, [1, 2, 3]],
    [13.6, [5, 10, 15]],
    [20, [10, 20]],
    [30, [10, 20, 30]],
    [99, [50, 100]],
    [300, [100, 200, 300]],
  ])("for %d is %j", (highest, lines) => {
    expect(linesUpTo(highest)).toEqual(lines);
  });
});

describe("the pain line", () => {
  it("is broken where nothing was said", () => {
    expect(pathOf([2, 4, undefined, 0])).toBe("M12.5 80L37.5 60M87.5 100");
    expect(pathOf([])).toBe("");
  });
});

describe("the colours of pairs", () => {
  const pair = (name: string, given = name) => ({ deviceId: name, name, given, entities: {} });
  const colours = new PairColours([
    pair("Blue"),
    pair("My red ones", "Red"),
    ...["c", "d", "e", "f", "g"].map((name) => pair(name)),
  ]);

  it("go by either name, and begin anew", () => {
    expect(
      ["Blue", "Red", "My red ones", "g", undefined, "Gone"].map((each) => colours.of(each)),
    ).toEqual(["shoe-0", "shoe-1", "shoe-1", "shoe-0", "no-shoe", "no-shoe"]);
  });

  it("are the theme's where there is no pair to tell apart", () => {
    expect(new PairColours([]).of(undefined)).toBe("shoe-0");
  });

  it("keep the order of the pairs", () => {
    const names = ["", "c", "Gone", "Blue"];
    expect(names.sort((one, other) => colours.compare(one, other))).toEqual([
      "Blue",
      "c",
      "",
      "Gone",
    ]);
  });
});
