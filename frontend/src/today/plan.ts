/** The day's plan, as `get_plan` answers it. */

/** One exercise of the day with its dose. */
export interface PlanItem {
  readonly key: string;
  readonly sets: number;
  readonly reps: number | undefined;
  readonly holdS: number | undefined;
  readonly variant: string | undefined;
  readonly perSide: boolean;
  readonly optional: boolean;
  readonly done: boolean;
  readonly easier: boolean;
  /** Whom or when it is not for, by key. */
  readonly avoid: readonly string[];
}

/** What a session of the walk-run ladder is made of. */
export interface LadderSession {
  readonly level: number;
  readonly blocks: number;
  readonly walkS: number;
  readonly jogS: number;
  readonly aroundS: number;
}

export interface DayPlan {
  readonly date: string;
  readonly why: string;
  readonly target: number;
  readonly doneThisWeek: number;
  readonly nextOn: string | undefined;
  readonly items: readonly PlanItem[];
  /** What to stop at, by key. */
  readonly stopSigns: readonly string[];
  /** What to try first when the weeks do not get better, by key. */
  readonly suggestions: readonly string[];
  readonly session: LadderSession | undefined;
  readonly offers: readonly string[];
  readonly backAgain: readonly string[];
}

type Plain = Readonly<Record<string, unknown>>;

/** Reads an answer; `undefined` when it is not a plan. */
export function parsePlan(answer: unknown): DayPlan | undefined {
  const plan = plain(answer);
  const date = text(plan["date"]);
  const why = text(plan["why"]);
  if (date === undefined || why === undefined) return undefined;
  const run = plain(plan["run"]);
  return {
    date,
    why,
    target: number(plan["target"]) ?? 0,
    doneThisWeek: number(plan["done_this_week"]) ?? 0,
    nextOn: text(plan["next_on"]),
    items: list(plan["exercises"])
      .map(itemOf)
      .filter((item) => item !== undefined),
    stopSigns: keys(plan["stop_signs"]),
    suggestions: keys(plan["suggestions"]),
    session: sessionOf(plain(run["session"])),
    offers: texts(run["offers"]),
    backAgain: texts(run["back_again"]),
  };
}

function itemOf(answer: unknown): PlanItem | undefined {
  const item = plain(answer);
  const dose = plain(item["dose"]);
  const key = text(item["key"]);
  const sets = number(dose["sets"]);
  if (key === undefined || sets === undefined || sets < 1) return undefined;
  return {
    key,
    sets,
    reps: number(dose["reps"]),
    holdS: number(dose["hold_s"]),
    variant: text(dose["variant"]),
    perSide: item["sides"] === 2,
    optional: item["optional"] === true,
    done: item["done"] === true,
    easier: item["easier"] === true,
    avoid: keys(item["avoid"]),
  };
}

function sessionOf(session: Plain): LadderSession | undefined {
  const level = number(session["level"]);
  if (level === undefined) return undefined;
  return {
    level,
    blocks: number(session["blocks"]) ?? 1,
    walkS: number(session["walk_s"]) ?? 0,
    jogS: number(session["jog_s"]) ?? 0,
    aroundS: number(session["walk_before_s"]) ?? 0,
  };
}

function plain(value: unknown): Plain {
  return typeof value === "object" && value !== null ? (value as Plain) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function texts(value: unknown): readonly string[] {
  return list(value).filter((each) => typeof each === "string");
}

/** The keys of a list whose sentences the card says in the reader's language. */
function keys(value: unknown): readonly string[] {
  return texts(list(value).map((each) => plain(each)["key"]));
}

function number(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** Whether a plan is of another date than it is now in the house's time zone. */
export function isOver(plan: DayPlan | undefined, now: number, timeZone?: string): boolean {
  if (plan === undefined) return false;
  const minute = Math.floor(now / 60_000);
  if (today.minute !== minute || today.timeZone !== timeZone) {
    // Asked with every change in the house, so the date is worked out once a minute.
    const date = new Intl.DateTimeFormat("en-CA", timeZone === undefined ? {} : { timeZone });
    today = { minute, timeZone, date: date.format(now) };
  }
  return plan.date !== today.date;
}

let today: { minute: number; timeZone: string | undefined; date: string } = {
  minute: -1,
  timeZone: undefined,
  date: "",
};
