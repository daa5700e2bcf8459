/** What the session card tells the diary: each exercise as it is through, and the worst pain. */
import { tell, undo } from "../home/actions";
import type { PlanItem } from "../today/plan";
import type { Sent, Tap } from "../today/tap-log";
import type { Place } from "../today/taps";
import type { Done } from "./steps";

/** What `log_exercises` is told of an exercise: what was really done of it. */
export function partOf(task: PlanItem, { pain, sets }: Done): Readonly<Record<string, unknown>> {
  const { holdS, key, reps } = task;
  const exercise = {
    ...{ key, sets },
    ...(reps === undefined ? {} : { reps }),
    ...(holdS === undefined ? {} : { hold: holdS }),
    ...(pain === undefined ? {} : { pain }),
  };
  return { exercises: [exercise], part: true, stopped_for_pain: pain !== undefined };
}

/** An exercise that is through. */
export function partTap(
  place: Place,
  task: PlanItem,
  done: Done,
  heard: { told(entryId: string): void; takenBack(): void },
): Tap {
  const { say } = place;
  const name = say(`exercise_${task.key}_name`) || task.key;
  return {
    key: task.key,
    said: say("card_exercise_logged", { name }),
    undone: say("card_exercise_undone", { name }),
    send: async (): Promise<Sent> => {
      const { id } = await tell(place.hass(), place.entryId, "log_exercises", partOf(task, done));
      heard.told(id ?? "");
      if (id === undefined) return { takeBack: undefined, note: "" };
      const takeBack = async (): Promise<void> => {
        await undo(place.hass(), place.entryId, id);
        heard.takenBack();
      };
      return { takeBack, note: "" };
    },
  };
}

/** The worst pain of a session, written into each of its entries. */
export function worstTap(
  place: Place,
  level: number,
  entries: Readonly<Record<string, string>>,
  heard: { noted(level: number | undefined, ids: Readonly<Record<string, string>>): void },
): Tap {
  const { say } = place;
  return {
    key: `worst/${level}`,
    said: say("card_train_worst_logged", { level }),
    undone: say("card_taken_back"),
    send: async (): Promise<Sent> => {
      const ids: Record<string, string> = {};
      for (const [key, entry_id] of Object.entries(entries)) {
        const data = { entry_id, pain_peak: level };
        const { id } = await tell(place.hass(), place.entryId, "edit_entry", data);
        ids[key] = id ?? entry_id;
        // What is put right goes by another id from now on, whatever becomes of the others.
        heard.noted(undefined, ids);
      }
      heard.noted(level, ids);
      const takeBack = async (): Promise<void> => {
        for (const id of Object.values(ids)) await undo(place.hass(), place.entryId, id);
        heard.noted(undefined, entries);
      };
      return { takeBack, note: "" };
    },
  };
}
