/**
 * A session of exercises, step by step: every press, tick and answer is a function from one state
 * to the next, so that a session that was kept goes on after the page was closed.
 */
import type { PlanItem } from "../today/plan";

/** Seconds to get into place before something is held. */
export const LEAD_S = 5;
/** Seconds to change sides, as a session on a speaker has it. */
export const CHANGE_S = 10;
/** Seconds between two sets of strength work, as the plan counts them. */
export const REST_S = 60;
/** Seconds to breathe between two holds of a stretch or a roll. */
export const BREATHE_S = 10;
/** Seconds to come down and up again between two holds of a set. */
export const LOWER_S = 3;
/** A clock that is later than this did not watch: the set is begun again. */
const LATE_MS = 10_000;

export type Side = "left" | "right";

/**
 * What goes on: `ready` waits for a start, `lead` counts down to it, `work` is a set (or one hold
 * of it, with `lower` between two), `change` and `rest` come between, `hurts` asks how much.
 */
export type Phase = "ready" | "lead" | "work" | "lower" | "change" | "rest" | "hurts" | "over";

/** How far one exercise came. */
export interface Done {
  /** Whole sets, both sides done. */
  readonly sets: number;
  /** How much it hurt, when it was ended for that. */
  readonly pain?: number;
  /** Nothing more comes of it: all its sets are done, or it was left. */
  readonly closed?: boolean;
  /** The entry of the diary that says so. */
  readonly entryId?: string;
}

export interface Session {
  readonly date: string;
  readonly tasks: readonly PlanItem[];
  /** Which of the tasks is on. */
  readonly at: number;
  readonly phase: Phase;
  readonly side: number;
  /** Holds of this side that are over. */
  readonly holds: number;
  /** When the phase is over by itself, in milliseconds; `undefined` when it waits. */
  readonly endsAt?: number | undefined;
  /** What was left of the phase when it was paused. */
  readonly leftMs?: number | undefined;
  readonly done: Readonly<Record<string, Done>>;
  readonly beganAt: number;
  readonly endedAt?: number;
  /** The worst pain that was said at the end. */
  readonly worst?: number;
}

const NOTHING: Done = { sets: 0 };
const STILL = { endsAt: undefined, leftMs: undefined } as const;

/** Begins with the first of some exercises. */
export function begin(date: string, tasks: readonly PlanItem[], now: number): Session {
  const session = { date, tasks, at: 0, side: 0, holds: 0, done: {}, beganAt: now } as const;
  return arrive({ ...session, phase: "ready" }, 0, now);
}

/** The exercise that is on, the last one when all are through. */
export function taskOf({ at, tasks }: Session): PlanItem | undefined {
  return tasks[Math.min(at, tasks.length - 1)];
}

export function doneOf(session: Session, task: PlanItem): Done {
  return session.done[task.key] ?? NOTHING;
}

/** The leg that works, where each works by itself. */
export function sideOf({ side, ...session }: Session): Side | undefined {
  if (taskOf({ side, ...session })?.perSide !== true) return undefined;
  return side === 0 ? "left" : "right";
}

/** Milliseconds until the phase is over; `undefined` when it waits for a person. */
export function leftOf({ endsAt, leftMs }: Session, now: number): number | undefined {
  if (leftMs !== undefined) return leftMs;
  return endsAt === undefined ? undefined : Math.max(0, endsAt - now);
}

export function isPaused({ leftMs }: Session): boolean {
  return leftMs !== undefined;
}

/** The big button: what is on is done, what is waited for begins. */
export function press(session: Session, now: number): Session {
  const task = taskOf(session);
  if (task === undefined || session.phase === "over" || session.phase === "hurts") return session;
  if (doneOf(session, task).closed) return arrive(session, session.at + 1, now);
  switch (session.phase) {
    case "ready":
      return task.holdS === undefined
        ? sideDone(session, task, now)
        : timed(session, "lead", LEAD_S, now);
    case "work":
      return sideDone(session, task, now);
    default:
      return work(session, task, now);
  }
}

/** Goes on by the clock. */
export function tick(session: Session, now: number): Session {
  const { endsAt, phase } = session;
  const task = taskOf(session);
  if (endsAt === undefined || endsAt > now || task === undefined) return session;
  if (now - endsAt > LATE_MS) return waiting(session);
  if (phase !== "work") return work(session, task, endsAt);
  const holds = session.holds + 1;
  return holds < (task.reps ?? 1)
    ? timed({ ...session, holds }, "lower", LOWER_S, endsAt)
    : sideDone(session, task, endsAt);
}

/** Leaves the exercise that is on; whole sets stay. */
export function skip(session: Session, now: number): Session {
  const task = taskOf(session);
  if (task === undefined) return session;
  return arrive(put(session, task, { closed: true }), session.at + 1, now);
}

/** Goes back to the exercise before. */
export function back(session: Session, now: number): Session {
  return session.at === 0
    ? session
    : arrive(session, Math.min(session.at, session.tasks.length) - 1, now);
}

/** Asks how much it hurts; the clock stands still meanwhile. */
export function hurts(session: Session): Session {
  return { ...session, ...STILL, phase: "hurts" };
}

/** It was nothing: the set is begun again. */
export function waiting(session: Session): Session {
  return { ...session, ...STILL, phase: "ready", holds: 0 };
}

/** Ends the exercise because it hurts, and how much. */
export function hurt(session: Session, pain: number, now: number): Session {
  const task = taskOf(session);
  if (task === undefined) return session;
  return arrive(put(session, task, { closed: true, pain }), session.at + 1, now);
}

export function pause(session: Session, now: number): Session {
  const { endsAt } = session;
  if (endsAt === undefined) return session;
  return { ...session, endsAt: undefined, leftMs: Math.max(0, endsAt - now) };
}

export function resume(session: Session, now: number): Session {
  const { leftMs } = session;
  if (leftMs === undefined) return session;
  return { ...session, endsAt: now + leftMs, leftMs: undefined };
}

/** Ends the session here; of the exercise that is on, whole sets count. */
export function end(session: Session, now: number): Session {
  const task = taskOf(session);
  const left =
    task === undefined || session.at >= session.tasks.length
      ? session
      : put(session, task, { closed: true });
  return arrive(left, session.tasks.length, now);
}

/** What is through and not in the diary yet. */
export function untold(session: Session): readonly PlanItem[] {
  return session.tasks.filter((task) => {
    const { closed, entryId, pain, sets } = doneOf(session, task);
    return closed === true && entryId === undefined && (sets > 0 || pain !== undefined);
  });
}

/** The diary has an exercise. */
export function told(session: Session, key: string, entryId: string): Session {
  const before = session.done[key] ?? NOTHING;
  return { ...session, done: { ...session.done, [key]: { ...before, entryId } } };
}

/**
 * What the diary has although no answer came, because the connection broke, is not told again.
 */
export function heardOf(session: Session, items: readonly PlanItem[]): Session {
  const known = new Set(items.filter(({ done }) => done).map(({ key }) => key));
  return untold(session)
    .filter(({ key }) => known.has(key))
    .reduce((before, { key }) => told(before, key, ""), session);
}

/** An exercise was taken back: it is on again, from its beginning. */
export function untell(session: Session, key: string, now: number): Session {
  const at = session.tasks.findIndex((task) => task.key === key);
  const { [key]: _gone, ...done } = session.done;
  return at < 0 ? session : arrive({ ...session, done }, at, now);
}

/** The worst pain of the session was said, and the entries go by other ids from then on. */
export function noted(
  session: Session,
  worst: number | undefined,
  ids: Readonly<Record<string, string>>,
): Session {
  const renamed = Object.entries(session.done).map(([key, done]) => {
    const entryId = ids[key];
    return [key, entryId === undefined ? done : { ...done, entryId }];
  });
  const { worst: _before, ...rest } = session;
  const done = Object.fromEntries(renamed) as Session["done"];
  return { ...rest, done, ...(worst === undefined ? {} : { worst }) };
}

/** What is known of the diary's entries, exercise by exercise. */
export function entriesOf(session: Session): Readonly<Record<string, string>> {
  const known = Object.entries(session.done).map(([key, { entryId }]) => [key, entryId]);
  return Object.fromEntries(known.filter(([, entryId]) => entryId)) as Record<string, string>;
}

function sideDone(session: Session, task: PlanItem, now: number): Session {
  const fresh = { ...session, holds: 0 };
  if (task.perSide && session.side === 0) {
    const other = { ...fresh, side: 1 };
    return task.holdS === undefined
      ? { ...other, ...STILL, phase: "ready" }
      : timed(other, "change", CHANGE_S, now);
  }
  const sets = doneOf(session, task).sets + 1;
  const closed = sets >= task.sets;
  const next = put({ ...fresh, side: 0 }, task, closed ? { sets, closed } : { sets });
  if (closed) return arrive(next, session.at + 1, now);
  return timed(next, "rest", task.reps === undefined && task.optional ? BREATHE_S : REST_S, now);
}

/** A set begins: by the clock where it is held, at one's own pace where it is counted. */
function work(session: Session, task: PlanItem, now: number): Session {
  return task.holdS === undefined ? waiting(session) : timed(session, "work", task.holdS, now);
}

function arrive(session: Session, at: number, now: number): Session {
  const there = { ...waiting(session), at, side: 0 };
  if (at < session.tasks.length) {
    const { endedAt: _ended, ...again } = there;
    return again;
  }
  return { ...there, phase: "over", endedAt: session.endedAt ?? now };
}

function timed(session: Session, phase: Phase, seconds: number, now: number): Session {
  return { ...session, phase, endsAt: now + seconds * 1000, leftMs: undefined };
}

function put(session: Session, task: PlanItem, more: Partial<Done>): Session {
  const done = { ...doneOf(session, task), ...more };
  return { ...session, done: { ...session.done, [task.key]: done } };
}
