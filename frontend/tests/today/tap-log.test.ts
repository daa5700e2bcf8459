import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Sent, type Tap, TapLog, UNDO_MS } from "../../src/today/tap-log";

function setUp() {
  const takeBack = vi.fn(async (): Promise<void> => undefined);
  const send = vi.fn(async (): Promise<Sent> => ({ takeBack, note: "" }));
  const ports = {
    explain: vi.fn(async (_error: unknown) => "It did not go through."),
    changed: vi.fn(),
  };
  const tap: Tap = { key: "4", said: "Logged: 4.", undone: "4 is taken back.", send };
  return { log: new TapLog(ports), ports, send, takeBack, tap };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("a tap", () => {
  it("counts as logged only when it was acknowledged", async () => {
    const { log, ports, tap } = setUp();
    const tapped = log.tap(tap);
    expect(log.phase).toEqual({ at: "sending", tap });
    expect([log.undoable, log.said, log.busy]).toEqual([false, "", true]);
    await tapped;
    expect(log.phase).toMatchObject({ at: "sent", tap });
    expect([log.undoable, log.said, log.busy]).toEqual([true, "Logged: 4.", false]);
    expect(ports.changed).toHaveBeenCalledTimes(2);
  });

  it("waits for the one before it", async () => {
    const { log, send, tap } = setUp();
    await Promise.all([log.tap(tap), log.tap(tap), log.tap({ ...tap, key: "5" })]);
    expect(send).toHaveBeenCalledOnce();
  });

  it("takes the place of the one before it", async () => {
    const { log, tap } = setUp();
    await log.tap(tap);
    await log.tap({ ...tap, said: "Logged: 5." });
    expect(log.said).toBe("Logged: 5.");
  });

  it("says what else there is to know", async () => {
    const { log, send, tap } = setUp();
    send.mockResolvedValueOnce({ takeBack: undefined, note: "It came too late." });
    await log.tap(tap);
    expect(log.said).toBe("Logged: 4. It came too late.");
    expect(log.undoable).toBe(false);
  });

  it("that failed says why, until the next", async () => {
    const { log, send, tap } = setUp();
    send.mockRejectedValueOnce(new Error("no"));
    await log.tap(tap);
    expect(log.failed).toBe("It did not go through.");
    expect([log.undoable, log.said]).toEqual([false, ""]);
    await log.undo();
    vi.advanceTimersByTime(10 * UNDO_MS);
    expect(log.phase.at).toBe("failed");
    await log.tap(tap);
    expect([log.phase.at, log.failed]).toEqual(["sent", ""]);
  });

  it("that failed in a hurry still ends, and lets the next one through", async () => {
    const { log, send, tap } = setUp();
    send.mockRejectedValueOnce(new Error("no"));
    await Promise.all([log.tap(tap), log.tap(tap)]);
    expect(log.phase.at).toBe("failed");
    expect(log.busy).toBe(false);
  });
});

describe("undo", () => {
  it("is offered for half a minute", async () => {
    const { log, tap } = setUp();
    await log.tap(tap);
    vi.advanceTimersByTime(UNDO_MS - 1);
    expect(log.undoable).toBe(true);
    vi.advanceTimersByTime(1);
    expect(log.phase).toEqual({ at: "idle" });
  });

  it("is offered anew for the next tap, not cut short by the one before", async () => {
    const { log, tap } = setUp();
    await log.tap(tap);
    vi.advanceTimersByTime(UNDO_MS - 1);
    await log.tap(tap);
    vi.advanceTimersByTime(UNDO_MS - 1);
    expect(log.undoable).toBe(true);
  });

  it("takes the entry back, and no tap comes between", async () => {
    const { log, send, takeBack, tap } = setUp();
    await log.tap(tap);
    const undone = log.undo();
    expect([log.phase.at, log.said]).toEqual(["undoing", "Logged: 4."]);
    await log.tap(tap);
    await undone;
    expect([log.phase.at, log.said]).toEqual(["undone", "4 is taken back."]);
    expect(takeBack).toHaveBeenCalledOnce();
    expect(send).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(UNDO_MS);
    expect(log.phase).toEqual({ at: "idle" });
  });

  it("is one request, however often it is pressed", async () => {
    const { log, takeBack, tap } = setUp();
    await log.tap(tap);
    await Promise.all([log.undo(), log.undo()]);
    expect(takeBack).toHaveBeenCalledOnce();
  });

  it("that failed can be tried again", async () => {
    const { log, takeBack, tap } = setUp();
    await log.tap(tap);
    takeBack.mockRejectedValueOnce(new Error("no"));
    await log.undo();
    expect([log.phase.at, log.undoable]).toEqual(["failed", true]);
    await log.undo();
    expect(log.phase.at).toBe("undone");
  });

  it("does nothing without an entry", async () => {
    const { log, send, takeBack, tap } = setUp();
    await log.undo();
    send.mockResolvedValueOnce({ takeBack: undefined, note: "" });
    await log.tap(tap);
    await log.undo();
    expect(takeBack).not.toHaveBeenCalled();
    expect(log.phase.at).toBe("sent");
  });
});
