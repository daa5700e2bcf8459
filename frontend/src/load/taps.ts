/** What can be done with a run on the load card: put right, removed, taken apart; and back. */
import { ask, tell, undo } from "../home/actions";
import type { Place } from "../today/taps";
import type { Sent, Tap } from "../today/tap-log";
import type { Plain, Run } from "./runs";

/** Fields of a run that are told again as they are. */
const AGAIN = [
  "source",
  "external_id",
  "pain_before",
  "pain_peak",
  "symptoms",
  "rpe",
  "shoe",
  "note",
] as const;

/** Puts a run right; undo gives it back as it was. */
export function editTap(place: Place, run: Run, changes: Plain): Tap {
  return {
    key: `edit/${run.id}`,
    said: place.say("card_run_saved"),
    undone: place.say("card_taken_back"),
    send: async (): Promise<Sent> => {
      const { id } = await tell(place.hass(), place.entryId, "edit_entry", {
        entry_id: run.id,
        ...changes,
      });
      return {
        takeBack: id === undefined ? undefined : () => undo(place.hass(), place.entryId, id),
        note: "",
      };
    },
  };
}

/** Takes a run out of the diary; undo tells it again. */
export function removeTap(place: Place, run: Run): Tap {
  return {
    key: `remove/${run.id}`,
    said: place.say("card_run_removed"),
    undone: place.say("card_run_restored"),
    send: async (): Promise<Sent> => {
      await undo(place.hass(), place.entryId, run.id);
      return {
        takeBack: async () => {
          await tell(place.hass(), place.entryId, "log_run", toldAgain(run));
        },
        note: "",
      };
    },
  };
}

/** What `log_run` is told of a run that comes back. */
export function toldAgain({ at, distanceM, durationS, told }: Run): Plain {
  const fields = AGAIN.map((field) => [field, told[field]] as const);
  const some = fields.filter(([, value]) => value !== undefined && value !== null);
  return {
    ...Object.fromEntries(some),
    distance: distanceM,
    unit: "m",
    started_at: at,
    ...(durationS === undefined ? {} : { duration: durationS }),
  };
}

/** Makes two runs of what two devices told; undo makes them one again. */
export function splitTap(place: Place, run: Run): Tap {
  return {
    key: `split/${run.id}`,
    said: place.say("card_run_is_apart"),
    undone: place.say("card_taken_back"),
    send: async (): Promise<Sent> => {
      const answer = await ask(place.hass(), place.entryId, "split_run", { entry_id: run.id });
      const { entry_ids: ids } = (answer ?? {}) as { readonly entry_ids?: unknown };
      const parts = Array.isArray(ids) ? ids.slice(1).map(String) : [];
      return {
        takeBack:
          parts.length === 0
            ? undefined
            : async () => {
                for (const part of parts) await undo(place.hass(), place.entryId, part);
              },
        note: "",
      };
    },
  };
}
