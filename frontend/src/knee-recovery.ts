/** The one module Home Assistant loads: every card of Knee Recovery, and its dashboard. */
import { KneeRecoveryCalendarCard } from "./calendar/card";
import { CALENDAR_TAG } from "./calendar/config";
import { EDITOR_TAG, KneeRecoveryDashboardEditor } from "./dashboard/editor";
import { KneeRecoveryDashboard, STRATEGY_TAG } from "./dashboard/strategy";
import { KneeRecoveryLoadCard } from "./load/card";
import { LOAD_TAG, loadSuggestion } from "./load/config";
import {
  type CardEntry,
  DOCUMENTATION,
  askForWords,
  define,
  offer,
  offerDashboard,
  worded,
} from "./register";
import { KneeRecoverySessionCard } from "./session/card";
import { SESSION_TAG, sessionSuggestion } from "./session/config";
import { KneeRecoveryShoesCard } from "./shoes/card";
import { SHOES_TAG, shoesSuggestion } from "./shoes/config";
import { KneeRecoveryCard } from "./today/card";
import { TODAY_TAG, suggestion } from "./today/config";

type Word = readonly [key: string, english: string];

const offerCard = (
  entry: Omit<CardEntry, "name" | "description">,
  name: Word,
  description: Word,
): void =>
  offer(
    window,
    worded(
      entry,
      (say) => `Knee Recovery: ${say(...name)}`,
      (say) => say(...description),
    ),
  );

define(window, TODAY_TAG, KneeRecoveryCard);
offerCard(
  {
    type: TODAY_TAG,
    preview: true,
    documentationURL: DOCUMENTATION,
    getEntitySuggestion: (hass, entityId) => suggestion(hass, entityId),
  },
  ["card_today", "Today"],
  [
    "card_pick_today_help",
    "How far you may run today and why, and one tap to log how your knee feels.",
  ],
);

define(window, LOAD_TAG, KneeRecoveryLoadCard);
offerCard(
  {
    type: LOAD_TAG,
    preview: true,
    documentationURL: DOCUMENTATION,
    getEntitySuggestion: loadSuggestion,
  },
  ["card_view_load", "Load"],
  [
    "card_pick_load_help",
    "Weeks as bars under your own limit, and how the knee was; tap a bar for its runs.",
  ],
);

define(window, SHOES_TAG, KneeRecoveryShoesCard);
offerCard(
  {
    type: SHOES_TAG,
    preview: true,
    documentationURL: DOCUMENTATION,
    getEntitySuggestion: shoesSuggestion,
  },
  ["card_shoes", "Shoes"],
  [
    "card_pick_shoes_help",
    "Each pair with its distance, what is left of it, and when it is likely to be due.",
  ],
);

define(window, SESSION_TAG, KneeRecoverySessionCard);
offerCard(
  {
    type: SESSION_TAG,
    preview: true,
    documentationURL: `${DOCUMENTATION}#session`,
    getEntitySuggestion: sessionSuggestion,
  },
  ["card_pick_session", "Session"],
  [
    "card_pick_session_help",
    "Today's exercises one at a time: a drawing, the dose, a timer, and big buttons.",
  ],
);

define(window, CALENDAR_TAG, KneeRecoveryCalendarCard);
offerCard(
  {
    type: CALENDAR_TAG,
    preview: true,
    documentationURL: DOCUMENTATION,
    getEntitySuggestion: (hass, entityId) =>
      hass.entities[entityId]?.translation_key === "plan"
        ? suggestion(hass, entityId, CALENDAR_TAG)
        : null,
  },
  ["card_pick_calendar", "Calendar"],
  [
    "card_pick_calendar_help",
    "Twelve weeks of runs, exercises and pain; tap a day for the two days before it.",
  ],
);

define(window, EDITOR_TAG, KneeRecoveryDashboardEditor);
define(window, STRATEGY_TAG, KneeRecoveryDashboard);
offerDashboard(
  window,
  worded(
    { type: "knee-recovery", strategyType: "dashboard", documentationURL: DOCUMENTATION },
    () => "Knee Recovery",
    (say) =>
      say(
        "card_pick_dashboard_help",
        "Today, load, exercises, shoes and history; it makes itself and keeps up with you.",
      ),
  ),
);

askForWords(window);
