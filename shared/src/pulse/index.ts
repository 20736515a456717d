export interface PulseOptions {
  /** One beat. Beats never overlap. */
  readonly beat: () => Promise<void>;
  /** Told when a beat failed; the next one comes all the same. */
  readonly failed: (error: unknown) => void;
  /** Pause after which a beat comes unasked: somebody else may have left something to do. */
  readonly idleMs: number;
}

/** Background work that is done again and again: at once when nudged, and otherwise now and then. */
export class Pulse {
  private running: Promise<void> | null = null;
  private again = false;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(private readonly options: PulseOptions) {}

  get isStopped(): boolean {
    return this.stopped;
  }

  /** A beat soon; while one is running, another one right after it. */
  nudge(): void {
    if (this.stopped) return;
    if (this.running !== null) {
      this.again = true;
      return;
    }
    if (this.timer !== null) clearTimeout(this.timer);
    this.running = this.options
      .beat()
      .catch(this.options.failed)
      .finally(() => this.rest());
  }

  /** Waits until no beat is running and none was asked for. */
  async settle(): Promise<void> {
    while (this.running !== null) await this.running;
  }

  /** No further beats; the one that is running is waited for. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    await this.running;
  }

  private rest(): void {
    this.running = null;
    if (this.stopped) return;
    if (this.again) {
      this.again = false;
      this.nudge();
      return;
    }
    this.timer = setTimeout(() => this.nudge(), this.options.idleMs);
    this.timer.unref();
  }
}
