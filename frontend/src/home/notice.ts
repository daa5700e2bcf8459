/** A next step in place of a card's contents: what is missing, and where it is put right. */
import { DOMAIN, type Hass } from "./hass";
import type { Choice } from "./runner";
import type { Say } from "./words";

export interface Notice {
  readonly kind: "notice";
  readonly text: string;
  /** Where the next step is taken, for those who may. */
  readonly link: { readonly text: string; readonly path: string } | undefined;
}

/** What there is to say as long as no runner is chosen. */
export function withoutRunner(
  hass: Hass,
  choice: Exclude<Choice, { readonly kind: "one" }>,
  say: Say,
): Notice {
  switch (choice.kind) {
    case "none":
      return notice(
        hass,
        say("card_no_runner"),
        say("card_add_runner"),
        `dashboard/add?domain=${DOMAIN}`,
      );
    case "gone":
      return { kind: "notice", text: say("card_runner_gone"), link: undefined };
    case "disabled": {
      const text = say("card_runner_disabled", { names: listed(choice.names, hass.language) });
      return notice(hass, text, say("card_open_integration"), `integration/${DOMAIN}`);
    }
    case "several": {
      const names = listed(choice.names, hass.language);
      return { kind: "notice", text: say("card_which_runner", { names }), link: undefined };
    }
  }
}

/** What there is to say while the integration does not run. */
export function notLoaded(hass: Hass, name: string, say: Say): Notice {
  const text = say("card_not_loaded", { name });
  return notice(hass, text, say("card_open_integration"), `integration/${DOMAIN}`);
}

/** Only an administrator can open the settings a notice leads to. */
export function notice(hass: Hass, text: string, linkText: string, page: string): Notice {
  const path = `/config/integrations/${page}`;
  return { kind: "notice", text, link: hass.user?.is_admin ? { text: linkText, path } : undefined };
}

function listed(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
}
