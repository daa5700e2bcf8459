/** The one module Home Assistant loads: every card of Knee Recovery, and its dashboard. */
import { KneeRecoveryCalendarCard } from "./calendar/card";
import { CALENDAR_TAG } from "./calendar/config";
import { EDITOR_TAG, KneeRecoveryDashboardEditor } from "./dashboard/editor";
import { KneeRecoveryDashboard, STRATEGY_TAG } from "./dashboard/strategy";
import { KneeRecoveryLoadCard } from "./load/card";
import { LOAD_TAG, loadSuggestion } from "./load/config";
import { DOCUMENTATION, define, offer, offerDashboard } from "./register";
import { KneeRecoverySessionCard } from "./session/card";
import { SESSION_TAG, sessionSuggestion } from "./session/config";
import { KneeRecoveryShoesCard } from "./shoes/card";
import { SHOES_TAG, shoesSuggestion } from "./shoes/config";
import { KneeRecoveryCard } from "./today/card";
import { TODAY_TAG, suggestion } from "./today/config";

define(window, TODAY_TAG, KneeRecoveryCard);
offer(window, {
  type: TODAY_TAG,
  name: "Knee Recovery: today",
  description: "How far you may run today and why, and one tap to log how your knee feels.",
  preview: true,
  documentationURL: DOCUMENTATION,
  getEntitySuggestion: (hass, entityId) => suggestion(hass, entityId),
});

define(window, LOAD_TAG, KneeRecoveryLoadCard);
offer(window, {
  type: LOAD_TAG,
  name: "Knee Recovery: load",
  description: "Weeks as bars under your own limit, and how the knee was; tap a bar for its runs.",
  preview: true,
  documentationURL: DOCUMENTATION,
  getEntitySuggestion: loadSuggestion,
});

define(window, SHOES_TAG, KneeRecoveryShoesCard);
offer(window, {
  type: SHOES_TAG,
  name: "Knee Recovery: shoes",
  description: "Each pair with its distance, what is left of it, and when it is likely to be due.",
  preview: true,
  documentationURL: DOCUMENTATION,
  getEntitySuggestion: shoesSuggestion,
});

define(window, SESSION_TAG, KneeRecoverySessionCard);
offer(window, {
  type: SESSION_TAG,
  name: "Knee Recovery: session",
  description: "Today's exercises one at a time: a drawing, the dose, a timer, and big buttons.",
  preview: true,
  documentationURL: `${DOCUMENTATION}#session`,
  getEntitySuggestion: sessionSuggestion,
});

define(window, CALENDAR_TAG, KneeRecoveryCalendarCard);
offer(window, {
  type: CALENDAR_TAG,
  name: "Knee Recovery: calendar",
  description: "Twelve weeks of runs, exercises and pain; tap a day for the two days before it.",
  preview: true,
  documentationURL: DOCUMENTATION,
  getEntitySuggestion: (hass, entityId) =>
    hass.entities[entityId]?.translation_key === "plan"
      ? suggestion(hass, entityId, CALENDAR_TAG)
      : null,
});

define(window, EDITOR_TAG, KneeRecoveryDashboardEditor);
define(window, STRATEGY_TAG, KneeRecoveryDashboard);
offerDashboard(window, {
  type: "knee-recovery",
  strategyType: "dashboard",
  name: "Knee Recovery",
  description: "Today, load, exercises, shoes and history; it makes itself and keeps up with you.",
  documentationURL: DOCUMENTATION,
});
