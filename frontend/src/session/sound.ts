/** Short tones, so that nobody has to look at the screen while holding something. */

let context: AudioContext | undefined;

/** Wakes the sound up; browsers allow that only while a finger is on a button. */
export function wakeSound(): void {
  if (typeof AudioContext === "undefined") return;
  context ??= new AudioContext();
  void context.resume().catch(() => undefined);
}

/** Plays a tone: low for a second that passes, high where something begins or ends. */
export function beep(kind: "count" | "turn"): void {
  if (context?.state !== "running") return;
  const [hertz, seconds] = kind === "turn" ? [880, 0.35] : [587, 0.12];
  const now = context.currentTime;
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = hertz;
  volume.gain.setValueAtTime(0.0001, now);
  volume.gain.exponentialRampToValueAtTime(0.25, now + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, now + seconds);
  tone.connect(volume).connect(context.destination);
  tone.start(now);
  tone.stop(now + seconds + 0.05);
}

/** Keeps the screen on while a session runs. */
export class Wakefulness {
  private lock: WakeLockSentinel | undefined;
  private wanted = false;

  /** Asks for the screen to stay on, or lets it go; a browser may refuse. */
  want(wanted: boolean): void {
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    if (wanted) {
      document.addEventListener("visibilitychange", this.seen);
      void this.take();
    } else {
      document.removeEventListener("visibilitychange", this.seen);
      void this.lock?.release().catch(() => undefined);
      this.lock = undefined;
    }
  }

  /** The browser lets go of it whenever the page is hidden. */
  private readonly seen = (): void => {
    if (document.visibilityState === "visible") void this.take();
  };

  private async take(): Promise<void> {
    try {
      const lock = await navigator.wakeLock?.request("screen");
      if (this.wanted) this.lock = lock;
      else await lock?.release();
    } catch {
      // Without permission, or on a page that is not secure, the screen does as it always does.
    }
  }
}
