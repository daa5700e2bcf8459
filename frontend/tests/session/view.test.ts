/** What the session card shows, on every kind of day. */
import { describe, expect, it } from "vitest";
import { chooseRunner, findRunners } from "../../src/home/runner";
import type { Hass, StateObject } from "../../src/home/hass";
import * as steps from "../../src/session/steps";
import {
  type Over,
  type Running,
  type Start,
  type View,
  chosen,
  clockOf,
  minutesOf,
  sessionView,
  watched,
} from "../../src/session/view";
import { type DayPlan, type PlanItem, parsePlan } from "../../src/today/plan";
import { cuesOf, readExercises } from "../../src/today/exercises";
import { LOCALE, houseOf, say, state } from "../fixtures";

const S = 1000;
const exercise = (key: string, dose: object, more: object = {}) => ({
  ...{ key, dose: { sets: 2, ...dose }, sides: 2 },
  ...more,
});
const EXERCISES = [
  exercise("clamshell", { reps: 12 }, { done: true }),
  exercise("step_up", { reps: 10 }),
  exercise("wall_sit", { hold_s: 30 }, { sides: 1 }),
  exercise("copenhagen_plank", { reps: 2, hold_s: 10 }),
  exercise("calf_stretch", { hold_s: 30 }, { optional: true }),
  exercise("march", { hold_s: 20 }, { optional: true, sides: 1 }),
];
const planOf = (why = "planned", exercises: object[] = EXERCISES): DayPlan =>
  parsePlan({ date: "2026-11-24", why, exercises, next_on: "2026-11-26" }) as DayPlan;
const items = planOf().items;
const tasks = items.filter(({ done }) => !done);
const begun = steps.begin("2026-11-24", tasks, 0);

const STATES = {
  "sensor.run_light": state("green"),
  "todo.exercises": state("5"),
  "binary_sensor.exercises_due": state("on", { session: null }),
};

function shown(
  session?: steps.Session,
  {
    more = {},
    names = ["Sam"],
    now = 0,
    plan = planOf() as DayPlan | "loading" | "lost",
    states = STATES as Readonly<Record<string, StateObject>>,
  } = {},
): View {
  const house = houseOf(
    names.map((name) => ({ name, states })),
    more as Partial<Hass>,
  );
  const config = names.length > 1 ? { device_id: `device-${names[0]}` } : {};
  const choice = chooseRunner(findRunners(house), house, config);
  return sessionView(house, choice, plan === "lost" ? undefined : plan, session, now);
}

const at = (key: string, more: Partial<steps.Session> = {}): steps.Session => ({
  ...begun,
  at: tasks.findIndex((task) => task.key === key),
  ...more,
});
const running = (session: steps.Session, now = 0): Running => shown(session, { now }) as Running;

describe("before a session", () => {
  it("waits for words and plan, and says what is missing", () => {
    expect(shown(undefined, { more: { localize: () => "" } }).kind).toBe("waiting");
    expect(shown(undefined, { plan: "loading" }).kind).toBe("waiting");
    expect(shown(undefined, { names: [] }).kind).toBe("notice");
    const off = { ...STATES, "sensor.run_light": state("unavailable") };
    expect(shown(undefined, { states: off }).kind).toBe("notice");
  });

  it("lists what there is to do, and names the runner among several", () => {
    const start = shown() as Start & { name: string };
    expect([start.kind, start.line, start.name]).toEqual(["start", "", ""]);
    expect(start.exercises?.owed.length).toBe(4);
    expect((shown(undefined, { names: ["Ada", "Sam"] }) as { name: string }).name).toBe("Ada");
  });

  it.each([
    ["rest_day", "A day between sessions. Next: Thursday, Nov 26."],
    ["red_flag", /warning sign/],
    ["paused", /Paused/],
    ["flare_up", /Flare-up/],
  ])("says calmly why nothing is asked on a day like %s", (why, line) => {
    expect((shown(undefined, { plan: planOf(why) }) as Start).line).toMatch(line);
  });

  it("does without a list and without what tells of a session", () => {
    const states = { "sensor.run_light": state("green") };
    expect((shown(undefined, { states }) as Start).exercises?.listId).toBeUndefined();
  });

  it("says that the plan did not come", () => {
    const start = shown(undefined, { plan: "lost" }) as Start;
    expect([start.exercises, start.line]).toEqual([undefined, say("card_error")]);
  });

  it("takes what is owed and not done, or all of it with the warm-up first", () => {
    const exercises = readExercises(planOf(), undefined, say, LOCALE);
    const keys = (list: readonly PlanItem[]): string[] => list.map(({ key }) => key);
    expect(keys(chosen(exercises, false))).toEqual(["step_up", "wall_sit", "copenhagen_plank"]);
    expect(keys(chosen(exercises, true))[0]).toBe("march");
    const gentle = planOf("flare_up", [exercise("clamshell", { reps: 8 }, { optional: true })]);
    expect(keys(chosen(readExercises(gentle, undefined, say, LOCALE), false))).toEqual([
      "clamshell",
    ]);
  });

  it("tells about how long it takes", () => {
    expect(minutesOf(tasks)).toBe(14);
    expect(minutesOf([])).toBe(1);
  });
});

describe("an exercise that is on", () => {
  it("says which, how much, which set and which leg", () => {
    const view = running(at("step_up"));
    expect(view).toMatchObject({
      ...{ kind: "running", place: "1 of 5", share: 0, where: "Set 1 of 2, left leg" },
      ...{ now: "10 repetitions, calmly", button: "Side done", clock: undefined, isFirst: true },
      ...{ isThrough: false, isPaused: false, sets: { full: 0, of: 2, text: "Sets: 0 of 2" } },
    });
    expect(view.row.dose).toBe("2 x 10 each side");
    expect(view.cues[0]).toBe("Put your whole foot on the step.");
    expect(view.heard).toBe("1 of 5. Step-up. Set 1 of 2, left leg. 10 repetitions, calmly");
    expect(running(at("step_up", { side: 1 })).button).toBe("Set done");
    expect(running(at("step_up", { side: 1 })).where).toMatch(/right leg/);
  });

  it.each([
    ["ready", "Hold for 30 seconds", "Start", undefined],
    ["lead", "Get into place", "Go on now", 1],
    ["work", "Hold", "Set done", 1 / 6],
    ["rest", "Rest", "Go on now", 1 / 12],
    ["hurts", "How much does it hurt?", "", undefined],
  ] as const)("says what goes on: %s", (phase, now, button, share) => {
    const endsAt = share === undefined ? undefined : 5 * S;
    const view = running(at("wall_sit", { phase, endsAt }));
    expect([view.now, view.button]).toEqual([now, button]);
    expect(view.clock?.text).toBe(share === undefined ? undefined : "5");
    if (share !== undefined) expect(view.clock?.share).toBeCloseTo(share);
  });

  it("counts the holds of a set, and changes sides", () => {
    const hold = running(at("copenhagen_plank", { phase: "work", holds: 1, endsAt: 5 * S }));
    expect([hold.now, hold.button]).toEqual(["Hold, 2 of 2", "Side done"]);
    expect(running(at("copenhagen_plank", { phase: "lower", endsAt: 3 * S })).now).toBe(
      "Come down",
    );
    expect(running(at("copenhagen_plank", { phase: "change", endsAt: S })).now).toBe(
      "Change sides",
    );
  });

  it("rests shortly between stretches", () => {
    expect(running(at("calf_stretch", { phase: "rest", endsAt: 10 * S })).clock?.share).toBe(1);
  });

  it("does not say the seconds to who cannot see", () => {
    const session = at("wall_sit", { phase: "work", endsAt: 30 * S });
    expect(running(session, S).heard).toBe(running(session, 2 * S).heard);
  });

  it("is paused, or through and gone past", () => {
    const paused = running(at("wall_sit", { phase: "work", leftMs: 9 * S }));
    expect([paused.now, paused.isPaused, paused.clock?.text]).toEqual(["Paused", true, "9"]);
    expect(paused.heard).toMatch(/Hold\. Paused$/);
    const done = { step_up: { sets: 2, closed: true } };
    expect(running(at("step_up", { done }))).toMatchObject({
      ...{ isThrough: true, where: "", now: "", button: "Go on" },
    });
  });

  it("does with a dose that has only sets", () => {
    const bare: PlanItem = { ...(tasks[0] as PlanItem), reps: undefined };
    expect(running({ ...begun, tasks: [bare] }).now).toBe("1 repetitions, calmly");
    const odd: PlanItem = { ...bare, perSide: false };
    expect(running({ ...begun, tasks: [odd], phase: "work", endsAt: S }).clock?.share).toBe(1);
  });
});

describe("after a session", () => {
  const done = {
    step_up: { sets: 2, closed: true, entryId: "a" },
    wall_sit: { sets: 1, closed: true, pain: 4, entryId: "b" },
    calf_stretch: { sets: 0, closed: true },
  };
  const over = (more: Partial<steps.Session> = {}): Over =>
    shown({ ...begun, at: 5, phase: "over", endedAt: 600 * S, done, ...more }) as Over;

  it("tells what was really done", () => {
    expect(over()).toMatchObject({
      ...{ kind: "over", figures: "Exercises: 2, sets: 3, minutes: 10.", missing: "" },
      ...{ asksWorst: true, worst: undefined },
    });
    expect(over().rows.map(({ text }) => text)).toEqual([
      ...["Sets: 2 of 2", "Sets: 1 of 2, ended at pain 4", "left out", "left out", "left out"],
    ]);
    expect(over({ worst: 3 }).worst).toBe(3);
  });

  it("names what did not reach the diary, and asks for nothing before it did", () => {
    const lost = { ...done, step_up: { sets: 2, closed: true } };
    expect(over({ done: lost })).toMatchObject({
      ...{ missing: "Not in your log yet: Step-up.", asksWorst: false },
    });
  });

  it("says that nothing was done", () => {
    const { endedAt: _none, ...open } = { ...begun, at: 5, phase: "over", done: {} } as const;
    expect(shown(open)).toMatchObject({ figures: say("card_train_none"), asksWorst: false });
    expect(shown({ ...begun, tasks: [] })).toMatchObject({ kind: "over", rows: [] });
    expect(shown({ ...open, done })).toMatchObject({ figures: /minutes: 1/ });
  });

  it("goes by the key of what has no name", () => {
    const odd = { ...(tasks[0] as PlanItem), key: "handstand" };
    const session = { ...begun, tasks: [odd], at: 1, phase: "over" } as const;
    expect((shown(session) as Over).rows[0]?.name).toBe("handstand");
  });
});

describe("a session elsewhere", () => {
  const step = {
    ...{ phase: "work", exercise: "step_up", number: 2, total: 6, set: 1, sets: 3, side: "right" },
    ...{ next_at: new Date(61 * S).toISOString(), speaker: "media_player.kitchen", text: "Go." },
  };
  const guided = (more: object = {}, states: Partial<Hass> = {}): View =>
    shown(begun, {
      more: states,
      states: {
        ...STATES,
        "binary_sensor.exercises_due": state("on", { session: { ...step, ...more } }),
      },
    });

  it("comes first, with its own clock", () => {
    expect(guided()).toMatchObject({
      ...{ kind: "guided", place: "2 of 6", where: "Set 1 of 3, right leg", clock: "1:01" },
      ...{ button: "Go on", speaker: "Guided session" },
    });
    expect(guided({ phase: "ready", side: "left", next_at: null })).toMatchObject({
      ...{ button: "Start", clock: "", where: "Set 1 of 3, left leg" },
    });
    expect(guided({ phase: "closing", side: null })).toMatchObject({ where: "" });
    expect(guided({ side: null, speaker: null })).toMatchObject({ where: "Set 1 of 3" });
  });

  it("says where it is spoken", () => {
    const house = houseOf([
      {
        name: "Sam",
        states: { ...STATES, "binary_sensor.exercises_due": state("on", { session: step }) },
      },
    ]);
    const states = {
      ...house.states,
      "media_player.kitchen": state("playing", { friendly_name: "Kitchen" }),
    };
    const choice = chooseRunner(findRunners(house), house, {});
    expect(sessionView({ ...house, states }, choice, planOf(), undefined, 0)).toMatchObject({
      speaker: "Guided session, Kitchen",
    });
    expect(watched(choice).length).toBe(3);
    expect(watched({ kind: "none" })).toEqual([]);
  });
});

it("writes a clock", () => {
  expect([0, 200, 59_001, 61_000, 600_000].map(clockOf)).toEqual([
    "0",
    "1",
    "1:00",
    "1:01",
    "10:00",
  ]);
});

it("finds no steps for what it does not know", () => {
  expect(cuesOf("handstand", say)).toEqual([]);
});
