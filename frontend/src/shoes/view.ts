/** What the shoes card shows, decided: the element only draws it. */
import { numberOf, textIn } from "../home/attributes";
import { formatDate, formatNumber, formatPercent } from "../home/format";
import { DOMAIN, type Hass, type StateObject } from "../home/hass";
import { type Notice, notLoaded, notice, withoutRunner } from "../home/notice";
import { type Choice, findPairs, type Pair, type Runner } from "../home/runner";
import { type Say, sayWith, wordsAreHere } from "../home/words";
import { readShoe, type Shoe } from "../today/shoe";

export interface PairRow {
  readonly name: string;
  /** Distance against that of replacing it, 0 to 1; `undefined` when it is not known. */
  readonly share: number | undefined;
  readonly wear: string;
  readonly run: string;
  readonly left: string;
  /** When it is likely to be due; empty when too little is run to say. */
  readonly forecast: string;
  readonly isWorn: boolean;
  /** Whether the next run is on it. */
  readonly isNext: boolean;
  /** Whether it can be taken for the next run. */
  readonly canTake: boolean;
}

export interface Shoes {
  readonly kind: "shoes";
  readonly entryId: string | undefined;
  readonly title: string;
  readonly pairs: readonly PairRow[];
  readonly choice: Shoe | undefined;
  readonly say: Say;
}

export type ShoesView = { readonly kind: "waiting" } | Notice | Shoes;

const OF_PAIR = [
  "sensor.shoe_distance",
  "sensor.shoe_wear",
  "sensor.shoe_distance_left",
  "sensor.shoe_replace_on",
  "binary_sensor.shoe_worn",
] as const;

/** The ids of the entities whose changes the card shows. */
export function watchedShoes(hass: Hass, choice: Choice): readonly string[] {
  if (choice.kind !== "one") return [];
  const { runner } = choice;
  const pairs = findPairs(hass, runner);
  return [
    runner.entities["sensor.run_light"],
    runner.entities["select.shoe"],
    ...pairs.flatMap(({ entities }) => OF_PAIR.map((key) => entities[key])),
  ].filter((id) => id !== undefined);
}

/** Decides what to show. */
export function shoesView(hass: Hass, choice: Choice): ShoesView {
  if (!wordsAreHere(hass.localize)) return { kind: "waiting" };
  const say = sayWith(hass.localize);
  if (choice.kind !== "one") return withoutRunner(hass, choice, say);
  return shelfOf(choice.runner, choice.alone, hass, say);
}

function shelfOf(runner: Runner, alone: boolean, hass: Hass, say: Say): ShoesView {
  const state = (id: string | undefined): StateObject | undefined => {
    const found = hass.states[id ?? ""];
    return found?.state === "unavailable" ? undefined : found;
  };
  if (state(runner.entities["sensor.run_light"]) === undefined) {
    return notLoaded(hass, runner.name, say);
  }
  const pairs = findPairs(hass, runner);
  if (pairs.length === 0) {
    return notice(hass, say("card_shoes_none"), say("card_shoes_add"), `integration/${DOMAIN}`);
  }
  const choice = readShoe(state(runner.entities["select.shoe"]));
  return {
    kind: "shoes",
    entryId: runner.entryId,
    title: alone ? say("card_shoes") : `${say("card_shoes")} · ${runner.name}`,
    pairs: [
      ...pairs.filter((pair) => !retired(state(pair.entities["sensor.shoe_wear"]))),
      ...pairs.filter((pair) => retired(state(pair.entities["sensor.shoe_wear"]))),
    ].map((pair) => rowOf(pair, state, choice, hass, say)),
    choice,
    say,
  };
}

/** Whether a pair is not worn any more. */
function retired(wear: StateObject | undefined): boolean {
  return textIn(wear, "stage") === "retired";
}

function rowOf(
  { entities, name }: Pair,
  state: (id: string | undefined) => StateObject | undefined,
  choice: Shoe | undefined,
  hass: Hass,
  say: Say,
): PairRow {
  const wear = numberOf(state(entities["sensor.shoe_wear"]));
  const due = state(entities["sensor.shoe_replace_on"])?.state;
  const isWorn = state(entities["binary_sensor.shoe_worn"])?.state === "on";
  const isRetired = retired(state(entities["sensor.shoe_wear"]));
  const isNext = choice?.chosen === name;
  const distance = (key: string, words: string): string => {
    const of = state(entities[key]);
    const value = numberOf(of);
    if (value === undefined) return "";
    const unit = textIn(of, "unit_of_measurement") ?? hass.config.unit_system.length;
    const number = formatNumber(value, hass.locale, { maximumFractionDigits: 0 });
    return say(words, { distance: `${number}\u00a0${unit}` });
  };
  return {
    name,
    share: wear === undefined ? undefined : Math.min(1, Math.max(0, wear / 100)),
    wear: wear === undefined ? say("card_not_known") : formatPercent(Math.round(wear), hass.locale),
    run: distance("sensor.shoe_distance", "card_shoe_run"),
    left: isRetired
      ? say("card_shoe_retired")
      : isWorn
        ? say("card_shoe_worn")
        : distance("sensor.shoe_distance_left", "card_shoe_left"),
    forecast:
      !isWorn && due !== undefined && /^\d{4}-\d\d-\d\d$/.test(due)
        ? say("card_shoe_forecast", { day: formatDate(due, hass.locale) })
        : "",
    isWorn,
    isNext,
    canTake: !isNext && choice !== undefined && choice.options.includes(name),
  };
}
