/** The plan of the day, kept fresh: asked for again whenever something of the runner changed. */
import { type DayPlan, isOver, parsePlan } from "./plan";

/** How long a card waits for its first plan before it is drawn without one. */
export const PATIENCE_MS = 1500;

/** What was answered last, by runner: a card that is opened again has it at once. */
const remembered = new Map<string, DayPlan>();

export interface PlanPorts {
  load(): Promise<unknown>;
  changed(plan: DayPlan | undefined): void;
}

export class PlanFeed {
  plan: DayPlan | undefined;
  /** Whether there is an answer, or none to wait for. */
  settled: boolean;
  private loading = false;
  private again = false;

  constructor(
    private readonly runner: string,
    private readonly ports: PlanPorts,
  ) {
    this.plan = remembered.get(runner);
    this.settled = this.plan !== undefined;
    if (!this.settled) setTimeout(() => this.settle(), PATIENCE_MS);
  }

  /** Asks for the plan; while one request is on its way, one more follows it at the most. */
  refresh(): void {
    if (this.loading) {
      this.again = true;
      return;
    }
    this.loading = true;
    void this.load();
  }

  /** Asks anew once the plan's date is over; once a minute, for a tablet's clock may be wrong. */
  turn(now: number, timeZone?: string): void {
    const minute = Math.floor(now / 60_000);
    if (minute === this.turned || !isOver(this.plan, now, timeZone)) return;
    this.turned = minute;
    this.refresh();
  }

  private turned: number | undefined;

  private async load(): Promise<void> {
    try {
      this.plan = parsePlan(await this.ports.load());
      if (this.plan !== undefined) remembered.set(this.runner, this.plan);
    } catch {
      // The house is away for a moment: what was known stands, and the next change asks again.
    }
    this.loading = false;
    this.settled = true;
    this.ports.changed(this.plan);
    if (this.again) {
      this.again = false;
      this.refresh();
    }
  }

  private settle(): void {
    if (this.settled) return;
    this.settled = true;
    this.ports.changed(undefined);
  }
}
