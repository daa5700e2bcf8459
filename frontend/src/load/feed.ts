/** What the chart is made of, kept fresh: the runs of a span, and the recorder's curves. */
import type { Span } from "./bars";
import { type Run, readRuns } from "./runs";
import { type Curves, NO_CURVES } from "./statistics";

/** What was heard for one span. */
export interface Heard {
  readonly span: Span;
  /** None for all years: they are drawn from the curves alone. */
  readonly runs: readonly Run[];
  readonly curves: Curves;
}

export interface LoadPorts {
  /** Answers of `get_entries` for the runs of a span; nothing for all years. */
  entries(span: Span): Promise<unknown>;
  /** The recorder's curves. */
  curves(span: Span): Promise<Curves>;
  changed(): void;
}

/** The recorder is told of a change a little later than the diary. */
export const LATER_MS = 9_000;

export class LoadFeed {
  heard: Heard | undefined;
  private request = 0;
  private later: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ports: LoadPorts) {}

  /** Asks for a span; of two answers the one that was asked for last is the news. */
  async ask(span: Span): Promise<void> {
    const request = ++this.request;
    try {
      const [entries, curves] = await Promise.all([
        span === "all" ? undefined : this.ports.entries(span),
        // A house without a recorder has weeks all the same.
        this.ports.curves(span).catch(() => NO_CURVES),
      ]);
      if (request !== this.request) return;
      this.heard = { span, runs: readRuns(entries), curves };
      this.ports.changed();
    } catch {
      // The house is away for a moment: what was known stands, and the next change asks again.
    }
  }

  /** Asks now, and again when the recorder has heard of it too. */
  async refresh(span: Span): Promise<void> {
    clearTimeout(this.later);
    this.later = setTimeout(() => void this.ask(span), LATER_MS);
    await this.ask(span);
  }

  /** Waits for nothing any more. */
  rest(): void {
    clearTimeout(this.later);
  }
}
