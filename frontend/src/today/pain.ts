/** The row that asks how the knee feels. */
import type { Say } from "../home/words";
import { ANSWERED_BY, CHECK_UP, type Question } from "./checks";

/** 0 is no pain, 10 the worst imaginable. */
export const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** What the knee can do besides hurting. */
export const SYMPTOMS = ["limp", "swelling", "locking", "giving_way"] as const;

export interface PainRow {
  readonly text: string;
  /** The question that waits; `undefined` on any other moment. */
  readonly question: Question | undefined;
  /** Whether warning signs are asked for in place of a score. */
  readonly isCheckUp: boolean;
}

/** Asks the question that is next, or the everyday one. */
export function readPainRow(question: Question | undefined, say: Say): PainRow {
  const text = question && say(`ask_${question.name}`);
  return {
    text: text || say("card_pain_question"),
    question,
    isCheckUp: question?.name === CHECK_UP,
  };
}

/** The action that logs a level, and what it is told. */
export interface Answer {
  readonly action: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** How a tap on a level is logged: for the moment, or the week, that was asked about. */
export function answerOf(
  question: Question | undefined,
  level: number,
  symptoms: readonly string[],
): Answer {
  const by = question === undefined ? undefined : ANSWERED_BY[question.name];
  if (by !== undefined && "measure" in by) {
    return { action: "log_score", data: { measure: by.measure, value: level } };
  }
  const besides = question?.withSymptoms && symptoms.length > 0 ? { symptoms } : {};
  return { action: "log_pain", data: { level, ...by, ...besides } };
}
