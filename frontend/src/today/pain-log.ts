/** One tap on the pain row, from finger to acknowledged entry, and back again if it was a slip. */

/** Where a tap stands. Nothing counts as logged before Home Assistant has said so. */
export type Phase =
  | { readonly at: "idle" }
  | { readonly at: "logging"; readonly level: number }
  | { readonly at: "logged"; readonly level: number; readonly id: string | undefined }
  | { readonly at: "undoing"; readonly level: number; readonly id: string }
  | { readonly at: "undone"; readonly level: number }
  | {
      readonly at: "failed";
      readonly level: number;
      readonly message: string;
      /** Set when taking back failed: it can be tried again. */
      readonly id: string | undefined;
    };

/** What the log needs from its surroundings. */
export interface PainLogPorts {
  log(level: number): Promise<string | undefined>;
  undo(id: string): Promise<void>;
  explain(error: unknown): Promise<string>;
  changed(): void;
}

/** How long undo is offered: long enough to notice a slip, short enough not to linger. */
export const UNDO_MS = 30_000;

export class PainLog {
  phase: Phase = { at: "idle" };
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ports: PainLogPorts) {}

  /** Whether a request is on its way; taps are ignored until it is answered. */
  get busy(): boolean {
    return this.phase.at === "logging" || this.phase.at === "undoing";
  }

  /** The entry that can be taken back now. */
  get undoable(): string | undefined {
    return this.phase.at === "logged" || this.phase.at === "failed" ? this.phase.id : undefined;
  }

  /** Logs a level. */
  async tap(level: number): Promise<void> {
    if (this.busy) return;
    this.enter({ at: "logging", level });
    try {
      const id = await this.ports.log(level);
      this.enter({ at: "logged", level, id }, UNDO_MS);
    } catch (error) {
      await this.fail(level, error, undefined);
    }
  }

  /** Takes the last tap back. */
  async undo(): Promise<void> {
    const id = this.undoable;
    if (id === undefined || this.phase.at === "idle") return;
    const { level } = this.phase;
    this.enter({ at: "undoing", level, id });
    try {
      await this.ports.undo(id);
      this.enter({ at: "undone", level }, UNDO_MS);
    } catch (error) {
      await this.fail(level, error, id);
    }
  }

  private async fail(level: number, error: unknown, id: string | undefined): Promise<void> {
    const message = await this.ports.explain(error);
    this.enter({ at: "failed", level, message, id });
  }

  private enter(phase: Phase, forMs?: number): void {
    clearTimeout(this.timer);
    this.phase = phase;
    if (forMs !== undefined) this.timer = setTimeout(() => this.enter({ at: "idle" }), forMs);
    this.ports.changed();
  }
}
