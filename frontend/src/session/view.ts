/** What the session card shows, decided: the element only draws it. */
import { textIn } from "../home/attributes";
import { formatNumber } from "../home/format";
import type { Hass, Locale } from "../home/hass";
import { type Notice, notLoaded, withoutRunner } from "../home/notice";
import type { Choice } from "../home/runner";
import { type Say, sayWith, wordsAreHere } from "../home/words";
import {
  type Exercises,
  type NamedExercise,
  cuesOf,
  readExercises,
  rowOf,
} from "../today/exercises";
import type { PlanItem } from "../today/plan";
import type { Plan } from "../today/view";
import { type Guided, type Speaker, readGuided, speakersOf } from "./guided";
import {
  BREATHE_S,
  CHANGE_S,
  LEAD_S,
  LOWER_S,
  type Phase,
  REST_S,
  type Session,
  doneOf,
  isPaused,
  leftOf,
  sideOf,
  taskOf,
  untold,
} from "./steps";

/** The card before its words and its plan are there. */
interface Waiting {
  readonly kind: "waiting";
}

/** Before a session: what there is to do today, or why there is nothing. */
export interface Start {
  readonly kind: "start";
  readonly exercises: Exercises | undefined;
  /** Nothing is known of the plan at the moment. */
  readonly line: string;
  readonly speakers: readonly Speaker[];
}

export interface Running {
  readonly kind: "running";
  readonly row: NamedExercise;
  readonly place: string;
  /** The share of the session that is through, 0 to 1. */
  readonly share: number;
  /** "Set 2 of 3, left leg". */
  readonly where: string;
  /** What goes on, in one or two words. */
  readonly phase: Phase;
  readonly now: string;
  /** Told to who cannot see, once per phase. */
  readonly heard: string;
  /** Seconds left, and of how many; `undefined` when nothing runs. */
  readonly clock: { readonly text: string; readonly share: number } | undefined;
  readonly sets: { readonly full: number; readonly of: number; readonly text: string };
  readonly cues: readonly string[];
  /** The big button; empty while the question stands. */
  readonly button: string;
  readonly isPaused: boolean;
  readonly isFirst: boolean;
  /** The exercise is in the diary: it can only be gone past. */
  readonly isThrough: boolean;
}

export interface Over {
  readonly kind: "over";
  readonly figures: string;
  readonly rows: readonly { readonly name: string; readonly text: string; readonly key: string }[];
  /** Names of what did not reach the diary. */
  readonly missing: string;
  readonly asksWorst: boolean;
  readonly worst: number | undefined;
}

export interface OnSpeaker {
  readonly kind: "guided";
  readonly guided: Guided;
  readonly place: string;
  readonly where: string;
  readonly speaker: string;
  readonly clock: string;
  readonly button: string;
  readonly cues: readonly string[];
}

type Body = Start | Running | Over | OnSpeaker;

export type View =
  | Waiting
  | Notice
  | (Body & { readonly name: string; readonly entryId: string | undefined; readonly say: Say });

/** Entities of a runner whose changes the card shows. */
const READ = ["sensor.run_light", "binary_sensor.exercises_due", "todo.exercises"] as const;

export function watched(choice: Choice): readonly string[] {
  if (choice.kind !== "one") return [];
  return READ.map((key) => choice.runner.entities[key]).filter((id) => id !== undefined);
}

/** Decides what to show: a session elsewhere comes first, then the one here, then the start. */
export function sessionView(
  hass: Hass,
  choice: Choice,
  plan: Plan,
  session: Session | undefined,
  now: number,
): View {
  if (!wordsAreHere(hass.localize)) return { kind: "waiting" };
  const say = sayWith(hass.localize);
  if (choice.kind !== "one") return withoutRunner(hass, choice, say);
  const { alone, runner } = choice;
  const stateOf = (key: (typeof READ)[number]) => {
    const state = hass.states[runner.entities[key] ?? ""];
    return state?.state === "unavailable" ? undefined : state;
  };
  if (stateOf("sensor.run_light") === undefined) return notLoaded(hass, runner.name, say);
  const ours = { name: alone ? "" : runner.name, entryId: runner.entryId, say };
  const guided = readGuided(stateOf("binary_sensor.exercises_due"));
  if (guided !== undefined) return { ...onSpeaker(guided, hass, say, now), ...ours };
  if (session !== undefined) {
    const task = taskOf(session);
    return session.phase === "over" || task === undefined
      ? { ...over(session, say, hass.locale), ...ours }
      : { ...running(session, task, say, hass.locale, now), ...ours };
  }
  if (plan === "loading") return { kind: "waiting" };
  const exercises = plan && readExercises(plan, stateOf("todo.exercises"), say, hass.locale);
  const line = exercises === undefined ? say("card_error") : exercises.line;
  return { kind: "start", exercises, line, speakers: speakersOf(hass), ...ours };
}

/** What is to be done: owed, and the rest where it is wanted; the warm-up first. */
export function chosen(exercises: Exercises, withOptional: boolean): readonly PlanItem[] {
  const { optional, owed } = exercises;
  const all = withOptional || owed.length === 0 ? [...owed, ...optional] : owed;
  const left = all.map(({ item }) => item).filter(({ done }) => !done);
  return [...left.filter(isWarmUp), ...left.filter((item) => !isWarmUp(item))];
}

const WARM_UP = new Set(["leg_swings_front", "leg_swings_side", "high_knees", "march"]);

function isWarmUp({ key }: PlanItem): boolean {
  return WARM_UP.has(key);
}

/** About how many minutes exercises take, with sides and rests, as the plan counts them. */
export function minutesOf(items: readonly PlanItem[]): number {
  const seconds = items.map(({ holdS, perSide, reps, sets }) => {
    const each = holdS ?? TEMPO_S;
    return sets * (reps ?? 1) * each * (perSide ? 2 : 1) + (sets - 1) * REST_S;
  });
  return Math.max(1, Math.round(seconds.reduce((sum, each) => sum + each, 0) / 60));
}

/** Seconds of a repetition: two up, one at the top, three down. */
const TEMPO_S = 6;

/** Seconds as a clock has them, rounded up: it says 1 until it is over. */
export function clockOf(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const rest = String(seconds % 60);
  return seconds < 60 ? rest : `${Math.floor(seconds / 60)}:${rest.padStart(2, "0")}`;
}

function running(session: Session, task: PlanItem, say: Say, locale: Locale, now: number): Running {
  const { at, phase, tasks } = session;
  const done = doneOf(session, task);
  const isThrough = done.closed === true;
  const row = rowOf(task, say, locale);
  const set = { number: Math.min(done.sets + 1, task.sets), sets: task.sets };
  const setWords = say("card_train_set", set);
  const side = sideOf(session);
  const where = isThrough
    ? ""
    : [setWords, side && sideWords(side, say)].filter(Boolean).join(", ");
  const left = leftOf(session, now);
  const paused = isPaused(session);
  const nowWords = isThrough ? "" : phaseWords(session, task, say, locale);
  const whole = PHASE_S[phase] ?? restOf(task);
  const seconds = phase === "work" ? (task.holdS ?? 1) : whole;
  const place = say("card_train_place", { number: at + 1, count: tasks.length });
  const heard = [place, row.name, where, nowWords, paused ? say("card_train_paused") : ""];
  return {
    ...{ kind: "running", row, place, where, phase, isThrough, isPaused: paused },
    share: at / tasks.length,
    now: paused ? say("card_train_paused") : nowWords,
    heard: heard.filter(Boolean).join(". "),
    clock: left === undefined ? undefined : { text: clockOf(left), share: left / (seconds * 1000) },
    sets: {
      full: done.sets,
      of: task.sets,
      text: say("card_train_sets_done", { done: done.sets, sets: task.sets }),
    },
    cues: cuesOf(task.key, say),
    button: buttonOf(session, task, isThrough, say),
    isFirst: at === 0,
  };
}

const PHASE_S: Readonly<Partial<Record<Phase, number>>> = {
  lead: LEAD_S,
  change: CHANGE_S,
  lower: LOWER_S,
};

function restOf({ optional, reps }: PlanItem): number {
  return reps === undefined && optional ? BREATHE_S : REST_S;
}

function sideWords(side: string, say: Say): string {
  return say(side === "left" ? "card_train_left" : "card_train_right");
}

function phaseWords(session: Session, task: PlanItem, say: Say, locale: Locale): string {
  const n = (value: number): string => formatNumber(value, locale);
  switch (session.phase) {
    case "lead":
      return say("card_train_lead");
    case "work": {
      if (task.reps === undefined) return say("card_train_hold");
      const number = n(session.holds + 1);
      return say("card_train_hold_of", { number, count: n(task.reps) });
    }
    case "lower":
      return say("card_train_lower");
    case "change":
      return say("card_train_change");
    case "rest":
      return say("card_train_rest");
    case "hurts":
      return say("card_train_how_much");
    default: {
      if (task.holdS === undefined) return say("card_train_reps", { reps: n(task.reps ?? 1) });
      return say("card_train_holds", { seconds: n(task.holdS) });
    }
  }
}

function buttonOf(session: Session, task: PlanItem, isThrough: boolean, say: Say): string {
  if (isThrough) return say("card_train_on");
  const { phase, side } = session;
  const sideIsLeft = task.perSide && side === 0;
  switch (phase) {
    case "hurts":
      return "";
    case "ready":
      if (task.holdS !== undefined) return say("card_train_start");
      return say(sideIsLeft ? "card_train_side_done" : "card_train_set_done");
    case "work":
      return say(sideIsLeft ? "card_train_side_done" : "card_train_set_done");
    default:
      return say("card_train_now");
  }
}

function over(session: Session, say: Say, locale: Locale): Over {
  const n = (value: number): string => formatNumber(value, locale);
  const missing = untold(session).map(({ key }) => nameOf(key, say));
  const through = session.tasks.filter((task) => {
    const { closed, pain, sets } = doneOf(session, task);
    return closed === true && (sets > 0 || pain !== undefined);
  });
  const sets = through.reduce((sum, task) => sum + doneOf(session, task).sets, 0);
  const ms = (session.endedAt ?? session.beganAt) - session.beganAt;
  return {
    kind: "over",
    figures:
      through.length === 0
        ? say("card_train_none")
        : say("card_train_figures", {
            count: n(through.length),
            sets: n(sets),
            minutes: n(Math.max(1, Math.round(ms / 60_000))),
          }),
    rows: session.tasks.map((task) => {
      const { pain, sets: full } = doneOf(session, task);
      const counted = say("card_train_sets_done", { done: n(full), sets: n(task.sets) });
      const hurt = pain === undefined ? "" : say("card_train_hurt", { level: n(pain) });
      const nothing = full === 0 && pain === undefined;
      const text = nothing
        ? say("card_train_left_out")
        : [counted, hurt].filter(Boolean).join(", ");
      return { key: task.key, name: nameOf(task.key, say), text };
    }),
    missing: missing.length === 0 ? "" : say("card_train_missing", { names: missing.join(", ") }),
    asksWorst: through.length > 0 && missing.length === 0,
    worst: session.worst,
  };
}

function nameOf(key: string, say: Say): string {
  return say(`exercise_${key}_name`) || key;
}

function onSpeaker(guided: Guided, hass: Hass, say: Say, now: number): OnSpeaker {
  const { endsAt, number, phase, set, sets, side, speaker, total } = guided;
  const where = [
    say("card_train_set", { number: set, sets }),
    side === undefined ? "" : sideWords(side, say),
  ];
  const place = speaker === undefined ? "" : (textIn(hass.states[speaker], "friendly_name") ?? "");
  return {
    kind: "guided",
    guided,
    place: say("card_train_place", { number, count: total }),
    where: phase === "closing" ? "" : where.filter(Boolean).join(", "),
    speaker: place === "" ? say("card_train_guided") : say("card_train_guided_on", { name: place }),
    clock: endsAt === undefined ? "" : clockOf(Math.max(0, endsAt - now)),
    button: say(phase === "ready" ? "card_train_start" : "card_train_on"),
    cues: cuesOf(guided.key, say),
  };
}
