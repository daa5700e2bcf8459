/** What can be done with a run on the load card: put right, removed, taken apart; and back. */
import { ask, tell, undo } from "../home/actions";
import type { Place } from "../today/taps";
import type { Sent, Tap } from "../today/tap-log";
import type { Plain, Run } from "./runs";

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

/** Takes a run out of the diary with all that was told of it; undo gives it back as it was. */
export function removeTap(place: Place, run: Run): Tap {
  return {
    key: `remove/${run.id}`,
    said: place.say("card_run_removed"),
    undone: place.say("card_run_restored"),
    send: async (): Promise<Sent> => {
      const id = { entry_id: run.id };
      await ask(place.hass(), place.entryId, "undo", { ...id, whole: true });
      return {
        takeBack: async () => {
          await ask(place.hass(), place.entryId, "redo", id);
        },
        note: "",
      };
    },
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
