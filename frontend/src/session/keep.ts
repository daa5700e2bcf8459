/** What outlives the page: the session that is on, and whether there is sound. */
import type { DayPlan } from "../today/plan";
import { type Session, doneOf, waiting } from "./steps";

export type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const SOUND = "knee-recovery-session-sound";

const nameOf = (runner: string): string => `knee-recovery-session/${runner}`;

/** Keeps a session of a runner, or forgets it. A browser that keeps nothing is no reason to stop. */
export function keep(store: Store | undefined, runner: string, session: Session | undefined): void {
  try {
    if (session === undefined) store?.removeItem(nameOf(runner));
    else store?.setItem(nameOf(runner), JSON.stringify(session));
  } catch {
    // Full, or forbidden: the session goes on as long as the page does.
  }
}

/**
 * The session of a runner that was left on the plan's date; `undefined` without one.
 *
 * A set that nobody watched is begun again, and what was done elsewhere meanwhile is left out.
 */
export function kept(store: Store | undefined, runner: string, plan: DayPlan): Session | undefined {
  try {
    const session = JSON.parse(store?.getItem(nameOf(runner)) ?? "null") as Session | null;
    return session?.date === plan.date ? takenUp(session, plan) : undefined;
  } catch {
    // Not what this version keeps: there is nothing to go on with.
    return undefined;
  }
}

function takenUp(known: Session, plan: DayPlan): Session | undefined {
  const elsewhere = new Set(plan.items.filter(({ done }) => done).map(({ key }) => key));
  const stays = (index: number): boolean => {
    const task = known.tasks[index];
    return task !== undefined && (!elsewhere.has(task.key) || doneOf(known, task).closed === true);
  };
  const indices = known.tasks.map((_, index) => index);
  const tasks = known.tasks.filter((_, index) => stays(index));
  const at = indices.filter((index) => index < known.at && stays(index)).length;
  if (tasks.length === 0) return undefined;
  const same = { ...known, tasks, at };
  return known.phase === "over" || at >= tasks.length
    ? { ...waiting(same), at: tasks.length, phase: "over" }
    : waiting(same);
}

/** Whether sounds are wanted; they are until somebody says otherwise. */
export function soundWanted(store: Store | undefined): boolean {
  try {
    return store?.getItem(SOUND) !== "off";
  } catch {
    return true;
  }
}

export function wantSound(store: Store | undefined, wanted: boolean): void {
  try {
    store?.setItem(SOUND, wanted ? "on" : "off");
  } catch {
    // It is as it was said until the page is closed.
  }
}
