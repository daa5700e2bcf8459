/** A session that is guided elsewhere, on a speaker or by an automation, as the house tells of it. */
import { textIn } from "../home/attributes";
import type { Hass, StateObject } from "../home/hass";

export interface Guided {
  readonly phase: string;
  readonly key: string;
  readonly name: string;
  readonly number: number;
  readonly total: number;
  readonly set: number;
  readonly sets: number;
  readonly side: string | undefined;
  readonly reps: number | undefined;
  readonly holdS: number | undefined;
  /** When the step goes on by itself, in milliseconds. */
  readonly endsAt: number | undefined;
  /** What was said last, in the house's language. */
  readonly text: string;
  /** Where it is spoken. */
  readonly speaker: string | undefined;
  readonly problem: string | undefined;
}

type Plain = Readonly<Record<string, unknown>>;

/** Reads the step that is on; `undefined` while no session is. */
export function readGuided(state: StateObject | undefined): Guided | undefined {
  const step = state?.attributes["session"] as Plain | null | undefined;
  if (typeof step !== "object" || step === null) return undefined;
  const phase = text(step["phase"]);
  if (phase === undefined || phase === "over") return undefined;
  const ends = Date.parse(text(step["next_at"]) ?? "");
  return {
    phase,
    key: text(step["exercise"]) ?? "",
    name: text(step["name"]) ?? "",
    number: number(step["number"]) ?? 1,
    total: number(step["total"]) ?? 1,
    set: number(step["set"]) ?? 1,
    sets: number(step["sets"]) ?? 1,
    side: text(step["side"]),
    reps: number(step["reps"]),
    holdS: number(step["hold_s"]),
    endsAt: Number.isNaN(ends) ? undefined : ends,
    text: text(step["text"]) ?? "",
    speaker: text(step["speaker"]),
    problem: text(step["problem"]),
  };
}

/** A place that can speak. */
export interface Speaker {
  readonly id: string;
  readonly name: string;
}

const SPEAKS = /^(media_player|assist_satellite)\./;

/** Where a session can be guided, by name; none in a house that has no such action. */
export function speakersOf(hass: Hass): readonly Speaker[] {
  if (hass.services?.["knee_recovery"]?.["start_session"] === undefined) return [];
  return Object.values(hass.states)
    .filter((state) => state !== undefined)
    .filter(({ entity_id, state }) => SPEAKS.test(entity_id) && state !== "unavailable")
    .map((state) => ({
      id: state.entity_id,
      name: textIn(state, "friendly_name") ?? state.entity_id,
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}
