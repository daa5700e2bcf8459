import { describe, expect, it } from "vitest";
import { itemId, readExercises } from "../../src/today/exercises";
import type { DayPlan, PlanItem } from "../../src/today/plan";
import { LOCALE, say, state } from "../fixtures";

const item = (key: string, more: Partial<PlanItem> = {}): PlanItem => ({
  key,
  sets: 3,
  reps: undefined,
  holdS: undefined,
  variant: undefined,
  perSide: false,
  optional: false,
  done: false,
  easier: false,
  avoid: [],
  ...more,
});

const plan = (
  why: string,
  items: readonly PlanItem[] = [],
  more: Partial<DayPlan> = {},
): DayPlan => ({
  date: "2026-03-02",
  why,
  target: 2,
  doneThisWeek: 1,
  nextOn: undefined,
  items,
  session: undefined,
  offers: [],
  backAgain: [],
  stopSigns: [],
  suggestions: [],
  ...more,
});

const step = item("step_up", { reps: 10 });
const stretch = item("calf_stretch", { holdS: 30, optional: true });
const list = (open: string) => state(open, {}, "todo.sam_exercises");
const read = (of: DayPlan, todo = list("2")) => readExercises(of, todo, say, LOCALE);

describe("today's exercises", () => {
  it("are what is planned, what is optional apart", () => {
    const shown = read(plan("planned", [step, stretch]));
    expect(shown.owed.map(({ name }) => name)).toEqual(["Step-up"]);
    expect(shown.optional.map(({ name }) => name)).toEqual(["Calf stretch"]);
    expect(shown).toMatchObject({
      line: "",
      optionalTitle: "Optional: stretches and warm-up",
      listId: "todo.sam_exercises",
      date: "2026-03-02",
      canFinish: true,
    });
  });

  it("say with the steps when to leave one out and what to stop at", () => {
    const more = { stopSigns: ["sharp_pain", "locking"] };
    const both = plan("planned", [item("step_up", { avoid: ["kneecap_pain"] }), step], more);
    const stop = "Signs to stop: sharp pain, the knee locks.";
    expect(read(both).owed.map(({ care }) => care)).toEqual([
      ["Not when the kneecap hurts in it.", stop],
      [stop],
    ]);
    expect(read(plan("planned", [step])).owed.map(({ care }) => care)).toEqual([[]]);
  });

  it("say what to try first when little was done", () => {
    const more = { suggestions: ["smaller_plan"] };
    expect(read(plan("planned", [step], more)).line).toBe(
      "Little of the plan found a place in your weeks, so try a smaller one first.",
    );
  });

  it.each([
    ["3 x 10", { reps: 10 }],
    ["3 x 30 s", { holdS: 30 }],
    ["3 x 8, 5 s each", { reps: 8, holdS: 5 }],
    ["3 x 10 each side", { reps: 10, perSide: true }],
    ["3 x 10, step of 15 cm", { reps: 10, variant: "step_15" }],
    ["3 x 10. Take a lower step, or a hand on the wall.", { reps: 10, easier: true }],
    ["", { perSide: true }],
    ["", { variant: "a_new_one" }],
  ])("have a dose in words: %s", (dose, more) => {
    expect(read(plan("planned", [item("step_up", more)])).owed[0]?.dose).toBe(dose);
  });

  it("have their key when there is no name", () => {
    expect(read(plan("planned", [item("a_new_one")])).owed[0]?.name).toBe("a_new_one");
  });

  it("are only gentle work in a flare-up, with the reason", () => {
    const shown = read(plan("flare_up", [stretch]));
    expect(shown.owed).toEqual([]);
    expect(shown.optionalTitle).toBe("Gentle work, if you like");
    expect(shown.line).toBe(say("plan_flare_up"));
    expect(shown.canFinish).toBe(false);
  });

  it("go on where half of them are done", () => {
    const shown = read(plan("done_today", [{ ...step, done: true }, item("wall_sit")]), list("1"));
    expect(shown.line).toBe("Done for today.");
    expect(shown.owed).toHaveLength(2);
    expect(shown.canFinish).toBe(true);
  });

  it("are done when nothing is open", () => {
    const done = plan("done_today", [{ ...step, done: true }], { nextOn: "2026-03-05" });
    expect(read(done, list("0"))).toMatchObject({
      line: "Done for today. Next: Thursday, Mar 5.",
      owed: [],
      canFinish: false,
    });
    expect(readExercises(done, undefined, say, LOCALE)).toMatchObject({
      owed: [],
      listId: undefined,
    });
  });

  it("tell the next day of those between two", () => {
    const rest = plan("rest_day", [step], { nextOn: "2026-03-03" });
    expect(read(rest)).toMatchObject({
      line: "A day between sessions. Next: Tuesday, Mar 3.",
      owed: [],
      optional: [],
    });
    expect(read(plan("rest_day", [], { nextOn: "2026-03-02" })).line).toBe(
      "A day between sessions.",
    );
  });

  it("are named by the list with their date", () => {
    expect(itemId("2026-03-02", step)).toBe("2026-03-02_step_up");
  });
});
