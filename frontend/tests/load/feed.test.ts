import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LATER_MS, LoadFeed } from "../../src/load/feed";
import { NO_CURVES } from "../../src/load/statistics";

const RUN = { entry_id: "1", kind: "run", at: "a", local_date: "2026-03-04", distance_m: 5000 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function feedOf(ports: Partial<ConstructorParameters<typeof LoadFeed>[0]> = {}) {
  const all = {
    entries: vi.fn(async (): Promise<unknown> => ({ entries: [RUN] })),
    curves: vi.fn(async () => NO_CURVES),
    changed: vi.fn(),
    ...ports,
  };
  return { ...all, feed: new LoadFeed(all) };
}

describe("the feed of the load card", () => {
  it("hears the runs of weeks, and the curves of all years", async () => {
    const { changed, entries, feed } = feedOf();
    await feed.ask(12);
    expect(feed.heard).toMatchObject({ span: 12, runs: [{ distanceM: 5000 }] });
    await feed.ask("all");
    expect(feed.heard).toEqual({ span: "all", runs: [], curves: NO_CURVES });
    expect(entries).toHaveBeenCalledTimes(1);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it("asks again when the recorder has heard of it, unless it rests", async () => {
    const { entries, feed } = feedOf();
    await feed.refresh(6);
    await feed.refresh(6);
    expect(entries).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(LATER_MS);
    expect(entries).toHaveBeenCalledTimes(3);
    await feed.refresh(6);
    feed.rest();
    await vi.advanceTimersByTimeAsync(LATER_MS);
    expect(entries).toHaveBeenCalledTimes(4);
  });

  it("takes of two answers the one that was asked for last", async () => {
    let answer = (_: unknown): void => undefined;
    const slow = new Promise((resolve) => {
      answer = resolve;
    });
    const entries = vi
      .fn()
      .mockReturnValueOnce(slow)
      .mockResolvedValue({ entries: [RUN] });
    const { feed } = feedOf({ entries });
    const first = feed.ask(6);
    await feed.ask(26);
    answer({ entries: [] });
    await first;
    expect(feed.heard).toMatchObject({ span: 26, runs: [{ distanceM: 5000 }] });
  });

  it("does without a recorder, and keeps what it knows while the house is away", async () => {
    const entries = vi
      .fn()
      .mockResolvedValueOnce({ entries: [RUN] })
      .mockRejectedValue(3);
    const { changed, feed } = feedOf({
      entries,
      curves: async () => {
        throw new Error("unknown command");
      },
    });
    await feed.ask(12);
    await feed.ask(12);
    expect(feed.heard).toMatchObject({ span: 12, curves: NO_CURVES });
    expect(changed).toHaveBeenCalledTimes(1);
  });
});
