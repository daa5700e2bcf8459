/** How a run is run: the ladder's session, and what makes a run easier. */
import { formatNumber } from "../home/format";
import type { Locale } from "../home/hass";
import type { Say } from "../home/words";
import { clock } from "./ice";
import type { DayPlan, LadderSession } from "./plan";

export interface Session {
  readonly title: string;
  readonly text: string;
  readonly around: string;
  /** Seconds of walking, then of jogging, of each block. */
  readonly blocks: readonly (readonly [walkS: number, jogS: number])[];
}

export interface Tips {
  readonly title: string;
  readonly texts: readonly string[];
}

export interface Advice {
  readonly session: Session | undefined;
  readonly tips: readonly Tips[];
}

/** Reads what the plan says of running. */
export function readAdvice(plan: DayPlan, say: Say, locale: Locale): Advice {
  const offers = plan.offers.map((key) => say(`offer_${key}`)).filter(Boolean);
  const back = plan.backAgain.map((key) => say(`back_again_${key}`)).filter(Boolean);
  return {
    session: plan.session && sessionOf(plan.session, say, locale),
    tips: [
      { title: say("card_offers"), texts: offers },
      { title: say("card_back_again"), texts: back },
    ].filter(({ texts }) => texts.length > 0),
  };
}

function sessionOf(session: LadderSession, say: Say, locale: Locale): Session {
  const { aroundS, blocks, jogS, level, walkS } = session;
  const values = {
    blocks: formatNumber(blocks, locale),
    walk: clock(walkS),
    jog: clock(jogS),
  };
  const key = jogS === 0 ? "card_session_walk" : walkS === 0 ? "card_session_jog" : "card_session";
  return {
    title: level === 0 ? "" : say("card_session_level", { level: formatNumber(level, locale) }),
    text: say(key, values),
    around: aroundS === 0 ? "" : say("card_session_around", { walk: clock(aroundS) }),
    blocks: Array.from({ length: blocks }, () => [walkS, jogS] as const),
  };
}
