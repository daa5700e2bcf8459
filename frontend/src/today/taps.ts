/** What each tap of the today card does: the action it calls, and what takes it back. */
import { choose, tell, tick, undo } from "../home/actions";
import type { Hass } from "../home/hass";
import type { Say } from "../home/words";
import type { CheckQueue, Question } from "./checks";
import { type NamedExercise, itemId } from "./exercises";
import { answerOf } from "./pain";
import type { Sets, SetTap } from "./sets";
import type { Shoe } from "./shoe";
import type { Sent, Tap } from "./tap-log";

/** Whose card it is, in which house and language. */
export interface Place {
  readonly hass: () => Hass;
  readonly entryId: string | undefined;
  readonly say: Say;
}

/** A score, in answer to the question that waits or to none. */
export function painTap(
  place: Place,
  level: number,
  question: Question | undefined,
  symptoms: readonly string[],
  queue: CheckQueue,
): Tap {
  const { say } = place;
  const { action, data } = answerOf(question, level, symptoms);
  return {
    key: levelKey(question, level),
    said: say("card_logged", { level }),
    undone: say("card_undone", { level }),
    send: () => answered(place, action, data, question, queue),
  };
}

/** The button of a level, as long as the same question stands. */
export function levelKey(question: Question | undefined, level: number): string {
  return `${question?.about ?? ""}/${question?.name ?? ""}/${level}`;
}

/** What was ticked of the warning signs; nothing is an answer too. */
export function checkUpTap(
  place: Place,
  flags: readonly string[],
  trauma: boolean,
  question: Question | undefined,
  queue: CheckQueue,
): Tap {
  const { say } = place;
  return {
    key: "check_up",
    said: say("card_check_up_logged"),
    undone: say("card_taken_back"),
    send: () => answered(place, "log_check_up", { flags, trauma }, question, queue),
  };
}

async function answered(
  place: Place,
  action: string,
  data: Readonly<Record<string, unknown>>,
  question: Question | undefined,
  queue: CheckQueue,
): Promise<Sent> {
  const { id, uncounted } = await tell(place.hass(), place.entryId, action, data);
  // What came too early leaves its question open.
  if (question !== undefined && uncounted === undefined) queue.settle(question);
  const reopen = (): void => {
    if (question !== undefined) queue.reopen(question);
  };
  return {
    takeBack:
      id === undefined ? undefined : () => undo(place.hass(), place.entryId, id).then(reopen),
    note: uncounted === undefined ? "" : place.say(`uncounted_${uncounted}`),
  };
}

/** An action that notes one entry. */
export function entryTap(
  place: Place,
  action: string,
  said: string,
  data: Readonly<Record<string, unknown>> = {},
): Tap {
  return {
    key: action,
    said: place.say(said),
    undone: place.say("card_taken_back"),
    send: async () => {
      const { id } = await tell(place.hass(), place.entryId, action, data);
      const takeBack = id === undefined ? undefined : () => undo(place.hass(), place.entryId, id);
      return { takeBack, note: "" };
    },
  };
}

/** The last set of an exercise, or taking a whole one back. */
export function setTap(
  place: Place,
  { item, name }: NamedExercise,
  { before, count, does }: SetTap,
  list: { readonly id: string; readonly date: string },
  sets: Sets,
): Tap {
  const { say } = place;
  const logs = does === "log";
  const [logged, gone] = [
    say("card_exercise_logged", { name }),
    say("card_exercise_undone", { name }),
  ];
  const put = async (done: boolean, tapped: number): Promise<void> => {
    await tick(place.hass(), list.id, itemId(list.date, item), done);
    sets.put(item, tapped);
  };
  return {
    key: setKey(item.key, logs ? count - 1 : count),
    said: logs ? logged : gone,
    undone: logs ? gone : logged,
    send: async () => {
      await put(logs, count);
      return { takeBack: () => put(!logs, before), note: "" };
    },
  };
}

/** The circle of a set. */
export function setKey(exercise: string, index: number): string {
  return `${exercise}/${index}`;
}

/** The pair for the next run. */
export function shoeTap(place: Place, shoe: Shoe, option: string): Tap {
  const { chosen, entityId } = shoe;
  return {
    key: "shoe",
    said: place.say("card_shoe_chosen", { name: option }),
    undone: place.say("card_taken_back"),
    send: async () => {
      await choose(place.hass(), entityId, option);
      const takeBack = chosen === "" ? undefined : () => choose(place.hass(), entityId, chosen);
      return { takeBack, note: "" };
    },
  };
}
