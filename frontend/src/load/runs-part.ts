/** The opened bar, drawn: its runs, and the form in which one is put right. */
import { type TemplateResult, html, nothing } from "lit";
import type { Draft } from "./draft";
import type { Opened, RunRow } from "./opened";
import type { Load } from "./view";

/** A run that is being put right. */
export interface Editing {
  readonly id: string;
  readonly draft: Draft;
  /** Removing is asked twice: it takes a run away. */
  readonly isSure: boolean;
}

export interface RunTaps {
  open(from: string): void;
  more(): void;
  edit(row: RunRow): void;
  type(field: keyof Draft, text: string): void;
  close(): void;
  save(row: RunRow): void;
  remove(row: RunRow): void;
  split(row: RunRow): void;
}

/** Draws what is opened. */
export function openedPart(
  view: Load,
  opened: Opened,
  editing: Editing | undefined,
  isBusy: boolean,
  taps: RunTaps,
): TemplateResult {
  const { say } = view;
  const { earlier, facts, hasMore, later, rows, title } = opened;
  const beside = (from: string | undefined, words: string, mark: string): TemplateResult =>
    html`<button
      type="button"
      class="beside ${mark}"
      aria-label=${say(words)}
      ?disabled=${from === undefined}
      @click=${() => from && taps.open(from)}
    ></button>`;
  return html`<section class="part opened" aria-busy=${rows ? "false" : "true"}>
    <div class="head">
      ${beside(earlier, "card_load_earlier", "back")}
      <div>
        <h3 tabindex="-1">${title}</h3>
        <p class="label">
          ${facts.map((fact, at) => html`${at > 0 ? " · " : ""}<span>${fact}</span>`)}
        </p>
      </div>
      ${beside(later, "card_load_later", "on")}
    </div>
    ${rows?.length === 0 ? html`<p class="label">${say("card_load_none")}</p>` : nothing}
    <ul class="runs">
      ${rows?.map((row) =>
        editing?.id === row.run.id
          ? formPart(view, row, editing, isBusy, taps)
          : rowPart(row, say, taps),
      )}
    </ul>
    ${
      hasMore
        ? html`<button type="button" class="act" @click=${taps.more}>
            ${say("card_load_more")}
          </button>`
        : nothing
    }
  </section>`;
}

function rowPart(row: RunRow, say: Load["say"], taps: RunTaps): TemplateResult {
  const { colour, facts, light, pain, title, verdict } = row;
  return html`<li>
    <p>
      <span class="name">${title}</span>
      <span class="dose"
        ><i class="swatch ${colour}" aria-hidden="true"></i>${facts.join(" · ")}</span
      >
      ${
        verdict || pain
          ? html`<span class="dose"
              ><i class="verdict ${light}" aria-hidden="true"></i>${[verdict, pain]
                .filter(Boolean)
                .join(" · ")}</span
            >`
          : nothing
      }
    </p>
    <button
      type="button"
      class="act"
      data-run=${row.run.id}
      aria-label=${say("card_run_change_label", { name: title })}
      @click=${() => taps.edit(row)}
    >
      ${say("card_run_change")}
    </button>
  </li>`;
}

function formPart(
  view: Load,
  row: RunRow,
  { draft, isSure }: Editing,
  isBusy: boolean,
  taps: RunTaps,
): TemplateResult {
  const { pairs, say, unit } = view;
  const typed = (field: keyof Draft) => (event: Event) =>
    taps.type(field, (event.currentTarget as HTMLInputElement | HTMLSelectElement).value);
  const field = (name: keyof Draft, words: string, mode: string): TemplateResult =>
    html`<label>
      <span>${words}</span>
      <input
        name=${name}
        inputmode=${mode}
        autocomplete="off"
        .value=${draft[name]}
        @input=${typed(name)}
      />
    </label>`;
  const send = (event: Event): void => {
    event.preventDefault();
    taps.save(row);
  };
  return html`<li class="editing">
    <form aria-label=${row.title} aria-busy=${isBusy ? "true" : "false"} @submit=${send}>
      <p class="name">${row.title}</p>
      <div class="fields">
        ${field("distance", say("card_run_distance", { unit }), "decimal")}
        ${field("duration", say("card_run_duration"), "text")}
        ${field("pain", say("card_run_pain"), "decimal")}
        ${
          pairs.length === 0
            ? nothing
            : html`<label>
                <span>${say("card_run_shoe")}</span>
                <select name="shoe" @change=${typed("shoe")}>
                  ${shoeOptions(row, view).map(
                    ({ name, value }) =>
                      html`<option value=${value} .selected=${value === draft.shoe}>
                        ${name}
                      </option>`,
                  )}
                </select>
              </label>`
        }
      </div>
      ${
        row.sources
          ? html`<p class="label">${say("card_run_split_help", { names: row.sources })}</p>`
          : nothing
      }
      <div class="buttons">
        <button type="submit" class="act">${say("card_run_save")}</button>
        <button type="button" class="act" @click=${taps.close}>${say("card_run_close")}</button>
        ${
          row.sources
            ? html`<button type="button" class="act" @click=${() => taps.split(row)}>
                ${say("card_run_split")}
              </button>`
            : nothing
        }
        <button type="button" class="act ${isSure ? "sure" : ""}" @click=${() => taps.remove(row)}>
          ${say(isSure ? "card_run_remove_sure" : "card_run_remove")}
        </button>
      </div>
    </form>
  </li>`;
}

function shoeOptions(
  { run: { shoe } }: RunRow,
  { pairs, say }: Load,
): readonly { readonly value: string; readonly name: string }[] {
  const known = pairs.map(({ given, name }) => ({ value: given, name }));
  const isKnown = known.some(({ value }) => value === shoe);
  if (shoe === undefined) return [{ value: "", name: say("card_run_no_shoe") }, ...known];
  return isKnown ? known : [{ value: shoe, name: shoe }, ...known];
}
