/** Shows the cards outside Home Assistant: `?scene=red&dark`, or every scene at once. */
import "../src/knee-recovery";
import { KneeRecoveryCard } from "../src/today/card";
import { heard, house } from "./house";
import { SCENES } from "./scenes";

/** Home Assistant's own frame around a card, reduced to how it looks. */
class HaCard extends HTMLElement {
  connectedCallback(): void {
    this.attachShadow({ mode: "open" }).innerHTML = `<style>
      :host { display: block; box-sizing: border-box; position: relative;
        background: var(--card-background-color); border-radius: 12px;
        border: 1px solid var(--divider-color); }
    </style><slot></slot>`;
  }
}
customElements.define("ha-card", HaCard);

const query = new URLSearchParams(location.search);
for (const look of ["dark", "rtl"])
  document.documentElement.classList.toggle(look, query.has(look));
const wanted = query.get("scene");
const main = document.querySelector("main");
if (wanted === null) main?.classList.add("sheet");

for (const [name, scene] of Object.entries(SCENES)) {
  if (wanted !== null && wanted !== name) continue;
  const tag = scene.card ?? "knee-recovery-card";
  const card = document.createElement(tag) as KneeRecoveryCard;
  if (scene.kept !== undefined) {
    localStorage.setItem("knee-recovery-session/device_Sam", JSON.stringify(scene.kept));
  }
  card.setConfig(scene.config ?? {});
  card.hass = house(scene, (hass) => {
    card.hass = hass;
  });
  const place = document.createElement("section");
  if (wanted === null) place.innerHTML = `<h1>${name}</h1>`;
  place.append(card);
  main?.append(place);
}

Object.assign(window, { heard });
