/** The load card in a dashboard's configuration: whose runs, and how far back. */
import { writeWeeks } from "../home/format";
import { type Hass, type Localize, theHouse } from "../home/hass";
import { sayWith } from "../home/words";
import { FORM, type TodayConfig, checkConfig, stubConfig, suggestion } from "../today/config";
import { SPANS, type Span } from "./bars";

export const LOAD_TAG = "knee-recovery-load-card";

export interface LoadConfig extends TodayConfig {
  /** Weeks that are shown at first, or "all". */
  readonly range?: Span;
}

/** What the card shows when nobody says how far back. */
export const USUAL_SPAN: Span = 12;

/** Refuses what cannot be a configuration; Home Assistant shows the message to its author. */
export function checkLoadConfig(config: unknown): LoadConfig {
  const checked = checkConfig(config) as { readonly range?: unknown };
  const { range } = checked;
  if (range === undefined || range === null || range === "") return omitRange(checked);
  // The visual editor gives what is chosen as text.
  const span = SPANS.find((each) => String(each) === String(range));
  if (span === undefined) throw new Error(`range must be one of ${SPANS.join(", ")}.`);
  return { ...checked, range: span };
}

function omitRange({ range: _none, ...rest }: { readonly range?: unknown }): LoadConfig {
  return rest;
}

export { stubConfig };

/** What the load card is about. */
const ABOUT = ["distance_7_days", "distance_week", "mileage_ramp", "longest_run_30_days"];

/** The suggestion for an entity that tells of the load, `null` for every other. */
export function loadSuggestion(
  hass: Hass,
  entityId: string,
): { readonly config: TodayConfig } | null {
  const key = hass.entities[entityId]?.translation_key;
  return key && ABOUT.includes(key) ? suggestion(hass, entityId, LOAD_TAG) : null;
}

interface FormField {
  readonly name: string;
}

/** The visual editor: whose, and how far back, in the words of who edits. */
export const loadForm = (house: Pick<Hass, "language" | "localize"> | undefined = theHouse()) => ({
  schema: [
    ...FORM.schema,
    {
      name: "range",
      selector: {
        select: {
          mode: "dropdown",
          options: SPANS.map((span) => ({ value: String(span), label: spanLabel(span, house) })),
        },
      },
    },
  ],
  computeLabel: (field: FormField, localize: Localize): string =>
    sayWith(localize)(field.name === "range" ? "card_editor_range" : "card_editor_runner"),
  computeHelper: (field: FormField, localize: Localize): string =>
    sayWith(localize)(
      field.name === "range" ? "card_editor_range_help" : "card_editor_runner_help",
    ),
});

function spanLabel(span: Span, house: Pick<Hass, "language" | "localize"> | undefined): string {
  if (span !== "all") return writeWeeks(span, house?.language, "long");
  return (house && sayWith(house.localize)("card_load_all")) || "All";
}
