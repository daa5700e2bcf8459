/** The report for a physiotherapist: a page of its own, behind a link that lasts for minutes. */
import { DOMAIN, type Hass } from "../home/hass";

/** What came of asking for it. */
export type Opened = "opened" | "refused" | "unanswered";

/** What is said of it; a page that opens speaks for itself. */
export const OUTCOME: Readonly<Record<Opened, string | undefined>> = {
  opened: undefined,
  refused: "card_report_refused",
  unanswered: "card_report_unanswered",
};

/** Asks the house for a link and opens it; only the runner and administrators are given one. */
export async function openReport(
  hass: Hass,
  entryId: string,
  open: (path: string) => void,
): Promise<Opened> {
  try {
    const answer = await hass.callWS({ type: `${DOMAIN}/report_link`, entry_id: entryId });
    const path = (answer as { readonly path?: unknown } | undefined)?.path;
    if (typeof path !== "string") return "unanswered";
    open(path);
    return "opened";
  } catch (error) {
    const code = (error as { readonly code?: unknown } | undefined)?.code;
    return code === "unauthorized" ? "refused" : "unanswered";
  }
}

/** Opens a path beside the dashboard: its pages would take it for one of their own. */
export function openBeside(path: string): void {
  const link = document.createElement("a");
  link.href = path;
  link.target = "_blank";
  link.rel = "noopener";
  link.click();
}
