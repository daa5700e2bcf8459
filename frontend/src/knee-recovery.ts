/** The one module Home Assistant loads: every card of Knee Recovery. */
import { define, offer } from "./register";
import { KneeRecoveryCard } from "./today/card";
import { TODAY_TAG, suggestion } from "./today/config";

define(window, TODAY_TAG, KneeRecoveryCard);
offer(window, {
  type: TODAY_TAG,
  name: "Knee Recovery: today",
  description: "How far you may run today and why, and one tap to log how your knee feels.",
  preview: true,
  getEntitySuggestion: suggestion,
});
