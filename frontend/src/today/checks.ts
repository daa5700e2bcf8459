/** Checks: what the knee is asked, one question after the other. */
import { listIn, textIn } from "../home/attributes";
import type { StateObject } from "../home/hass";

/** The check that waits, as the integration tells it. */
export interface Waiting {
  readonly check: string;
  /** The run it is about; the check of the week is about none. */
  readonly run: string | undefined;
  /** When it closes, in milliseconds since 1970. */
  readonly until: number;
  /** What is missing, the check's own question first. */
  readonly asks: readonly string[];
}

/** One question, and which check asked it first. */
export interface Question {
  readonly name: string;
  readonly about: string;
  /** Whether the knee may be told to have done something besides hurting. */
  readonly withSymptoms: boolean;
}

/** How a question's answer is logged: as a score of a moment, or of the week. */
export type AnsweredBy = { readonly moment: string } | { readonly measure: string };

export const ANSWERED_BY: Readonly<Record<string, AnsweredBy | undefined>> = {
  pain_before: { moment: "before_run" },
  pain_peak: { moment: "during_run" },
  morning_of_run: { moment: "morning" },
  hour_after: { moment: "hour_after" },
  morning_after: { moment: "morning" },
  worst_pain: { measure: "worst_pain" },
  usual_pain: { measure: "usual_pain" },
};

/** Warning signs are ticked, not scored. */
export const CHECK_UP = "check_up";

/** What can still be said of a run after its check's own question was answered. */
const FOLLOW_UPS = new Set(["pain_before", "morning_of_run"]);

/** Reads the check that waits; `undefined` when none does. */
export function readWaiting(state: StateObject | undefined): Waiting | undefined {
  const check = textIn(state, "check");
  if (state?.state !== "on" || check === undefined) return undefined;
  const until = Date.parse(textIn(state, "until") ?? "");
  return {
    check,
    run: textIn(state, "run"),
    until: Number.isNaN(until) ? Infinity : until,
    asks: listIn(state, "asks").filter((each) => typeof each === "string"),
  };
}

/**
 * Which question comes next.
 *
 * A check stops waiting with the answer to its own question. What is missing of before the run is
 * asked after that all the same, as long as it can be said; and what was skipped is let be.
 */
export class CheckQueue {
  private about: (Waiting & { readonly begun: boolean }) | undefined;
  private readonly settled = new Set<string>();
  private readonly skipped = new Set<string>();

  /** The next question; `undefined` when the knee may be asked as on any day. */
  next(waiting: Waiting | undefined, now: number): Question | undefined {
    this.hear(waiting);
    const live = waiting === undefined ? [] : waiting.asks.map((name) => ({ name, of: waiting }));
    const { about } = this;
    const kept = about?.begun && now < about.until ? about : undefined;
    const later = (kept?.asks ?? [])
      .filter((name) => FOLLOW_UPS.has(name))
      .map((name) => ({ name, of: kept as Waiting }));
    for (const { name, of } of [...live, ...later]) {
      if (name !== CHECK_UP && ANSWERED_BY[name] === undefined) continue;
      const question = {
        name,
        about: aboutOf(of),
        withSymptoms: name === "pain_peak" && of.asks.includes("symptoms"),
      };
      if (!this.settled.has(keyOf(question)) && !this.skipped.has(keyOf(question))) return question;
    }
    return undefined;
  }

  /** Notes that a question was answered. */
  settle(question: Question): void {
    this.settled.add(keyOf(question));
    this.remember(question, (asks) => asks.filter((name) => name !== question.name));
  }

  /** Notes that an answer was taken back. */
  reopen(question: Question): void {
    this.settled.delete(keyOf(question));
    this.remember(question, (asks) => [question.name, ...asks]);
  }

  /** Lets a question be. */
  skip(question: Question): void {
    this.skipped.add(keyOf(question));
  }

  private hear(waiting: Waiting | undefined): void {
    if (waiting === undefined) return;
    const name = aboutOf(waiting);
    // What is no longer asked has arrived: should it be asked again, it was taken back.
    for (const key of this.settled) {
      const [of, asked = ""] = key.split("/");
      if (of === name && !waiting.asks.includes(asked)) this.settled.delete(key);
    }
    if (waiting.run === undefined) return;
    const begun = this.about?.run === waiting.run && this.about.begun;
    const asks = waiting.asks.filter((each) => !this.settled.has(`${name}/${each}`));
    this.about = { ...waiting, asks, begun };
  }

  private remember(
    { about, name }: Question,
    change: (asks: readonly string[]) => readonly string[],
  ): void {
    if (this.about === undefined || aboutOf(this.about) !== about) return;
    const begun = this.about.begun || !FOLLOW_UPS.has(name);
    this.about = { ...this.about, asks: change(this.about.asks), begun };
  }
}

function aboutOf({ check, run, until }: Waiting): string {
  return run ?? `${check} ${until}`;
}

function keyOf({ about, name }: Question): string {
  return `${about}/${name}`;
}
