/**
 * The integration's own words, in the reader's language.
 *
 * They come from Home Assistant (`translations/<language>.json`, category `common`), so the card
 * has no second copy of them. They arrive a moment after the card does.
 */
import { DOMAIN, type Hass, type Localize, type Values } from "./hass";

/** Says one of the integration's sentences; an empty string when there is none by that name. */
export type Say = (key: string, values?: Values) => string;

/**
 * What stands in for a value nobody gave. A sentence with a hole would make Home Assistant
 * write an error to its log and show it.
 */
const BLANKS: Values = Object.fromEntries(
  [
    "bank",
    "blocks",
    "count",
    "day",
    "distance",
    "done",
    "dose",
    "jog",
    "last_7_days",
    "level",
    "limit",
    "longest",
    "minutes",
    "name",
    "names",
    "number",
    "percent",
    "reps",
    "run_today",
    "seconds",
    "sets",
    "target",
    "time",
    "unit",
    "until",
    "walk",
    "week_before",
    "weeks",
  ].map((name) => [name, "–"]),
);

/** Binds the integration's words to a `localize`. */
export function sayWith(localize: Localize): Say {
  return (key, values) => localize(`component.${DOMAIN}.common.${key}`, { ...BLANKS, ...values });
}

/** Whether the words have arrived in the language that is shown now. */
export function wordsAreHere(localize: Localize): boolean {
  return sayWith(localize)("card_today") !== "";
}

/** Asks Home Assistant for the words, once per language. */
export class WordLoader {
  private asked: string | undefined;

  /** Asks when the words are missing; `settled` is called when Home Assistant has answered. */
  ensure(hass: Hass, settled: () => void): void {
    if (this.asked === hass.language || wordsAreHere(hass.localize)) return;
    this.asked = hass.language;
    hass.loadBackendTranslation("common", DOMAIN).then(settled, () => {
      // The connection was lost: ask again with the next `hass`.
      this.asked = undefined;
    });
  }
}
