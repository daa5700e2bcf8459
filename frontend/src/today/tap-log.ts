/** One tap, from finger to acknowledged entry, and back again if it was a slip. */

/** What a tap does, and what is said of it. */
export interface Tap {
  /** The button that was tapped. */
  readonly key: string;
  readonly said: string;
  readonly undone: string;
  send(): Promise<Sent>;
}

/** What came of a tap once Home Assistant has acknowledged it. */
export interface Sent {
  /** Takes it back; `undefined` when nothing does. */
  readonly takeBack: (() => Promise<void>) | undefined;
  /** What else there is to know, as that an answer came too late; mostly empty. */
  readonly note: string;
}

/** Where a tap stands. Nothing counts as logged before Home Assistant has said so. */
export type Phase =
  | { readonly at: "idle" }
  | { readonly at: "sending"; readonly tap: Tap }
  | { readonly at: "sent"; readonly tap: Tap; readonly sent: Sent }
  | { readonly at: "undoing"; readonly tap: Tap; readonly sent: Sent }
  | { readonly at: "undone"; readonly tap: Tap }
  | {
      readonly at: "failed";
      readonly tap: Tap;
      readonly message: string;
      /** Set when taking back failed: it can be tried again. */
      readonly sent: Sent | undefined;
    };

/** What the log needs from its surroundings. */
export interface TapPorts {
  explain(error: unknown): Promise<string>;
  changed(): void;
}

/** How long undo is offered: long enough to notice a slip, short enough not to linger. */
export const UNDO_MS = 30_000;

export class TapLog {
  phase: Phase = { at: "idle" };
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ports: TapPorts) {}

  /** Whether a request is on its way; taps are ignored until it is answered. */
  get busy(): boolean {
    return this.phase.at === "sending" || this.phase.at === "undoing";
  }

  /** Whether the last tap can be taken back now. */
  get undoable(): boolean {
    const { phase } = this;
    return (phase.at === "sent" || phase.at === "failed") && phase.sent?.takeBack !== undefined;
  }

  /** What is acknowledged of the last tap, empty when nothing is. */
  get said(): string {
    const { phase } = this;
    switch (phase.at) {
      case "sent":
      case "undoing":
        return phase.sent.note === "" ? phase.tap.said : `${phase.tap.said} ${phase.sent.note}`;
      case "undone":
        return phase.tap.undone;
      default:
        return "";
    }
  }

  /** Why the last tap did not go through, empty when it did. */
  get failed(): string {
    return this.phase.at === "failed" ? this.phase.message : "";
  }

  /** Sends a tap, unless another is on its way. */
  async tap(tap: Tap): Promise<void> {
    if (this.busy) return;
    this.enter({ at: "sending", tap });
    try {
      const sent = await tap.send();
      this.enter({ at: "sent", tap, sent }, UNDO_MS);
    } catch (error) {
      await this.fail(tap, error, undefined);
    }
  }

  /** Takes the last tap back. */
  async undo(): Promise<void> {
    const { phase } = this;
    if (phase.at !== "sent" && phase.at !== "failed") return;
    const { sent, tap } = phase;
    if (sent?.takeBack === undefined) return;
    this.enter({ at: "undoing", tap, sent });
    try {
      await sent.takeBack();
      this.enter({ at: "undone", tap }, UNDO_MS);
    } catch (error) {
      await this.fail(tap, error, sent);
    }
  }

  private async fail(tap: Tap, error: unknown, sent: Sent | undefined): Promise<void> {
    const message = await this.ports.explain(error);
    this.enter({ at: "failed", tap, message, sent });
  }

  private enter(phase: Phase, forMs?: number): void {
    clearTimeout(this.timer);
    this.phase = phase;
    if (forMs !== undefined) this.timer = setTimeout(() => this.enter({ at: "idle" }), forMs);
    this.ports.changed();
  }
}
