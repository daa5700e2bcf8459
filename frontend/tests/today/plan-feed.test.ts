import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PATIENCE_MS, PlanFeed } from "../../src/today/plan-feed";

const answer = (date: string) => ({ date, why: "rest_day" });

let runner = 0;

function setUp() {
  runner += 1;
  const ports = {
    load: vi.fn(async (): Promise<unknown> => answer("2026-03-02")),
    changed: vi.fn(),
  };
  return { feed: new PlanFeed(`runner-${runner}`, ports), ports };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("the plan of the day", () => {
  it("is asked for, and told when it is there", async () => {
    const { feed, ports } = setUp();
    expect(feed.settled).toBe(false);
    feed.refresh();
    await vi.advanceTimersByTimeAsync(0);
    expect(feed.settled).toBe(true);
    expect(feed.plan?.date).toBe("2026-03-02");
    expect(ports.changed).toHaveBeenCalledExactlyOnceWith(feed.plan);
    await vi.advanceTimersByTimeAsync(PATIENCE_MS);
    expect(ports.changed).toHaveBeenCalledOnce();
  });

  it("is asked for once more when something changed meanwhile", async () => {
    const { feed, ports } = setUp();
    feed.refresh();
    feed.refresh();
    feed.refresh();
    ports.load.mockResolvedValueOnce(answer("2026-03-03"));
    await vi.advanceTimersByTimeAsync(0);
    expect(ports.load).toHaveBeenCalledTimes(2);
    expect(feed.plan?.date).toBe("2026-03-03");
  });

  it("is done without after a moment", async () => {
    const { feed, ports } = setUp();
    ports.load.mockReturnValueOnce(new Promise(() => undefined));
    feed.refresh();
    await vi.advanceTimersByTimeAsync(PATIENCE_MS);
    expect([feed.settled, feed.plan]).toEqual([true, undefined]);
    expect(ports.changed).toHaveBeenCalledExactlyOnceWith(undefined);
  });

  it("stays as it was known when the house does not answer", async () => {
    const { feed, ports } = setUp();
    feed.refresh();
    await vi.advanceTimersByTimeAsync(0);
    ports.load.mockRejectedValueOnce(new Error("away"));
    feed.refresh();
    await vi.advanceTimersByTimeAsync(0);
    expect(feed.plan?.date).toBe("2026-03-02");
  });

  it("is nothing when the answer is none", async () => {
    const { feed, ports } = setUp();
    ports.load.mockResolvedValueOnce(null);
    feed.refresh();
    await vi.advanceTimersByTimeAsync(0);
    expect([feed.settled, feed.plan]).toEqual([true, undefined]);
  });

  it("is there at once when a card is opened again", async () => {
    const { feed, ports } = setUp();
    feed.refresh();
    await vi.advanceTimersByTimeAsync(0);
    const again = new PlanFeed(`runner-${runner}`, ports);
    expect([again.settled, again.plan?.date]).toEqual([true, "2026-03-02"]);
  });

  it("is asked for anew when its date is over, once a minute", async () => {
    const { feed, ports } = setUp();
    feed.refresh();
    await vi.advanceTimersByTimeAsync(0);
    const midnight = Date.parse("2026-03-03T00:00:00Z");
    feed.turn(midnight - 1, "UTC");
    expect(ports.load).toHaveBeenCalledTimes(1);
    feed.turn(midnight, "UTC");
    await vi.advanceTimersByTimeAsync(0);
    feed.turn(midnight + 1000, "UTC");
    expect(ports.load).toHaveBeenCalledTimes(2);
    feed.turn(midnight + 60_000, "UTC");
    expect(ports.load).toHaveBeenCalledTimes(3);
  });
});
