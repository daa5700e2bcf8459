/** The parts of the today card that only show: drawn from what was decided, nothing more. */
import { type TemplateResult, html, nothing } from "lit";
import type { Say } from "../home/words";
import type { Advice, Session, Tips } from "./advice";
import type { HeadlinePart } from "./allowance";
import { LEVELS } from "./pain";
import { shapeOf, warning } from "./shapes";
import type { Dots, Streak } from "./streak";
import type { Talk } from "./talk";
import type { Today } from "./view";
import type { WeekBar, Weeks } from "./weeks";

/** The light, and why. */
export function lightPart({ light, name, say }: Today): TemplateResult {
  return html`<div class="light ${light.colour}">
    ${shapeOf(light.colour)}
    <div class="says">
      ${name ? html`<p class="label">${name}</p>` : nothing}
      <h2><span class="heard">${say("card_light_label")} </span>${light.word}</h2>
      ${light.reasons.map((reason) => html`<p>${reason}</p>`)}
    </div>
  </div>`;
}

/** Why a talk is worth considering, with whom and how soon. */
export function talkPart({ reasons, soon, urgency, whom }: Talk, say: Say): TemplateResult {
  return html`<section class="talk ${urgency}">
    ${warning}
    <div>
      <h3>${say("card_talk")}</h3>
      <p><strong>${soon}</strong> ${whom}</p>
      ${reasons.map((reason) => html`<p>${reason}</p>`)}
    </div>
  </section>`;
}

/** How far today, in which parts, and this week beside the last one. */
export function dayPart({ advice, allowance, notNow, say, weeks }: Today): TemplateResult {
  return html`<div class="day">
    ${
      allowance
        ? html`<div class="far">
            <p class="label">${say("card_today")}</p>
            <p class="headline ${allowance.held ? "held" : ""}">
              ${allowance.headline.map(headlinePart)}
            </p>
            ${notNow.map((words) => html`<p class="not-now">${warning}<span>${words}</span></p>`)}
            ${allowance.reasons.map((reason) => html`<p class="why">${reason}</p>`)}
            ${advice ? advicePart(advice) : nothing}
          </div>`
        : nothing
    }
    ${weeks ? weeksPart(weeks) : nothing}
  </div>`;
}

function headlinePart(part: HeadlinePart): TemplateResult {
  return typeof part === "string"
    ? html`${part}`
    : html`<strong
        ><bdi>${part.number}<span class="unit">&nbsp;${part.unit}</span></bdi></strong
      >`;
}

function advicePart({ session, tips }: Advice): TemplateResult {
  return html`${session ? sessionPart(session) : nothing}${tips.map(tipsPart)}`;
}

function sessionPart({ around, blocks, text, title }: Session): TemplateResult {
  return html`<div class="session">
    ${title ? html`<p class="label">${title}</p>` : nothing}
    <p class="steps">${text}</p>
    <div class="strip" aria-hidden="true">
      ${blocks.map(
        ([walk, jog]) =>
          html`<span style="flex: ${walk}" ?hidden=${walk === 0}></span
            ><span class="jog" style="flex: ${jog}" ?hidden=${jog === 0}></span>`,
      )}
    </div>
    ${around ? html`<p>${around}</p>` : nothing}
  </div>`;
}

function tipsPart({ texts, title }: Tips): TemplateResult {
  return html`<details>
    <summary>${title}</summary>
    <ul>
      ${texts.map((text) => html`<li>${text}</li>`)}
    </ul>
  </details>`;
}

function weeksPart({ bars, note }: Weeks): TemplateResult {
  return html`<div class="weeks">
    <dl>${bars.map(weekRow)}</dl>
    ${note ? html`<p class="note">${note}</p>` : nothing}
  </div>`;
}

function weekRow({ label, share, text }: WeekBar, index: number): TemplateResult {
  const open = share === undefined ? "open" : "";
  return html`<div class="row ${index === 0 ? "this" : "last"}">
    <dt>${label}</dt>
    <div class="track ${open}" aria-hidden="true">
      ${
        share === undefined
          ? nothing
          : html`<div class="bar" style="inline-size: ${Math.round(share * 100)}%"></div>`
      }
    </div>
    <dd class=${open}><bdi>${text}</bdi></dd>
  </div>`;
}

/** This week's sessions, the weeks in a row, and those in reserve. */
export function streakPart({ reserve, week, weeks }: Streak): TemplateResult {
  return html`<section class="part streak">
    ${dots("week", week)} ${weeks ? dots("weeks", weeks) : nothing}
    ${reserve ? dots("reserve", reserve) : nothing}
  </section>`;
}

function dots(kind: string, { full, of, text }: Dots): TemplateResult {
  return html`<p class="dots ${kind}">
    <span aria-hidden="true" ?hidden=${of === 0}
      >${Array.from({ length: of }, (_, at) => html`<i class=${at < full ? "full" : ""}></i>`)}</span
    >${text}
  </p>`;
}

const bone = (width: number): TemplateResult =>
  html`<span class="bone" style="padding-inline-end: ${width}%"></span>&nbsp;`;

/** The card's outline, as tall as an ordinary day. */
export const waiting = html`<ha-card>
  <div class="waiting" aria-busy="true">
    <div class="light unknown">
      <div class="shape bone"></div>
      <div class="says">
        <h2>${bone(30)}</h2>
        <p>${bone(90)}</p>
        <p class="more">${bone(50)}</p>
      </div>
    </div>
    <div class="day">
      <div class="far">
        <p class="label">${bone(12)}</p>
        <p class="headline">${bone(30)}<strong>&nbsp;</strong></p>
        <p class="why">
          ${bone(90)}<span class="more"><br />${bone(12)}</span>
        </p>
      </div>
      <div class="weeks">
        <dl>
          ${[0, 1].map(
            () =>
              html`<dt class="bone"></dt>
                <div class="track"></div>
                <dd class="bone"></dd>`,
          )}
        </dl>
      </div>
    </div>
    <div class="knee">
      <div class="asks"><p class="question">${bone(60)}</p></div>
      <div class="levels">${LEVELS.map(() => html`<div class="level"></div>`)}</div>
      <div class="answer"></div>
    </div>
    <div class="part run">
      <div class="ice-row"></div>
    </div>
    <div class="part">
      <h3>${bone(20)}</h3>
      <p class="line">${bone(80)}</p>
    </div>
    <div class="part streak">
      ${[60, 40, 45].map((width) => html`<p class="dots">${bone(width)}</p>`)}
    </div>
    <div class="part ice">
      <div class="ice-row"></div>
      <div class="summary"></div>
    </div>
  </div>
</ha-card>`;
