import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PainLog, UNDO_MS } from "../../src/today/pain-log";

function setUp() {
  const ports = {
    log: vi.fn(async (_level: number): Promise<string | undefined> => "entry-1"),
    undo: vi.fn(async (_id: string): Promise<void> => undefined),
    explain: vi.fn(async (_error: unknown) => "It did not go through."),
    changed: vi.fn(),
  };
  return { ports, log: new PainLog(ports) };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("a tap", () => {
  it("counts as logged only when it was acknowledged", async () => {
    const { ports, log } = setUp();
    const tapped = log.tap(4);
    expect(log.phase).toEqual({ at: "logging", level: 4 });
    expect(log.undoable).toBeUndefined();
    await tapped;
    expect(log.phase).toEqual({ at: "logged", level: 4, id: "entry-1" });
    expect(log.undoable).toBe("entry-1");
    expect(ports.changed).toHaveBeenCalledTimes(2);
  });

  it("waits for the one before it", async () => {
    const { ports, log } = setUp();
    await Promise.all([log.tap(4), log.tap(4), log.tap(5)]);
    expect(ports.log).toHaveBeenCalledExactlyOnceWith(4);
  });

  it("takes the place of the one before it", async () => {
    const { log, ports } = setUp();
    await log.tap(4);
    ports.log.mockResolvedValueOnce("entry-2");
    await log.tap(5);
    expect(log.phase).toEqual({ at: "logged", level: 5, id: "entry-2" });
  });

  it("that failed says why, until the next", async () => {
    const { log, ports } = setUp();
    ports.log.mockRejectedValueOnce(new Error("no"));
    await log.tap(4);
    const message = "It did not go through.";
    expect(log.phase).toEqual({ at: "failed", level: 4, message, id: undefined });
    expect(log.undoable).toBeUndefined();
    vi.advanceTimersByTime(10 * UNDO_MS);
    expect(log.phase.at).toBe("failed");
    await log.tap(4);
    expect(log.phase.at).toBe("logged");
  });

  it("that failed in a hurry still ends, and lets the next one through", async () => {
    const { log, ports } = setUp();
    ports.log.mockRejectedValueOnce(new Error("no"));
    await Promise.all([log.tap(4), log.tap(5)]);
    expect(log.phase.at).toBe("failed");
    expect(log.busy).toBe(false);
  });
});

describe("undo", () => {
  it("is offered for half a minute", async () => {
    const { log } = setUp();
    await log.tap(4);
    vi.advanceTimersByTime(UNDO_MS - 1);
    expect(log.undoable).toBe("entry-1");
    vi.advanceTimersByTime(1);
    expect(log.phase).toEqual({ at: "idle" });
  });

  it("is offered anew for the next tap, not cut short by the one before", async () => {
    const { log } = setUp();
    await log.tap(4);
    vi.advanceTimersByTime(UNDO_MS - 1);
    await log.tap(5);
    vi.advanceTimersByTime(UNDO_MS - 1);
    expect(log.undoable).toBe("entry-1");
  });

  it("takes the entry back, and no tap comes between", async () => {
    const { log, ports } = setUp();
    await log.tap(4);
    const undone = log.undo();
    expect(log.phase).toEqual({ at: "undoing", level: 4, id: "entry-1" });
    await log.tap(7);
    await undone;
    expect(log.phase).toEqual({ at: "undone", level: 4 });
    expect(ports.undo).toHaveBeenCalledExactlyOnceWith("entry-1");
    expect(ports.log).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(UNDO_MS);
    expect(log.phase).toEqual({ at: "idle" });
  });

  it("is one request, however often it is pressed", async () => {
    const { log, ports } = setUp();
    await log.tap(4);
    await Promise.all([log.undo(), log.undo()]);
    expect(ports.undo).toHaveBeenCalledOnce();
  });

  it("that failed can be tried again", async () => {
    const { log, ports } = setUp();
    await log.tap(4);
    ports.undo.mockRejectedValueOnce(new Error("no"));
    await log.undo();
    expect(log.phase).toMatchObject({ at: "failed", level: 4, id: "entry-1" });
    await log.undo();
    expect(log.phase.at).toBe("undone");
  });

  it("does nothing without an entry", async () => {
    const { log, ports } = setUp();
    await log.undo();
    ports.log.mockResolvedValueOnce(undefined);
    await log.tap(4);
    await log.undo();
    expect(ports.undo).not.toHaveBeenCalled();
    expect(log.phase).toEqual({ at: "logged", level: 4, id: undefined });
  });
});
