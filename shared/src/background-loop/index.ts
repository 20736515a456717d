export interface BackgroundLoopOptions {
  /** One round; rounds never overlap. Answers after how many milliseconds the next one is wanted. */
  readonly run: () => Promise<number>;
  /** Told when a round failed; the next one comes all the same, after a second. */
  readonly failed: (error: unknown) => void;
  /** The longest pause: somebody else may have left something to do. */
  readonly idleMs: number;
}

const AFTER_FAILURE_MS = 1_000;

/** Background work that is done again and again: at once when woken, otherwise when the last round wanted it. */
export class BackgroundLoop {
  private running: Promise<void> | null = null;
  /** When the next round was asked for while one was running; null when nobody asked. */
  private askedFor: number | null = null;
  private timer: NodeJS.Timeout | null = null;
  private timerAt = 0;
  private stopped = false;

  constructor(private readonly options: BackgroundLoopOptions) {}

  get isStopped(): boolean {
    return this.stopped;
  }

  get isRunning(): boolean {
    return this.running !== null;
  }

  /** A round soon; while one is running, another one right after it. */
  wake(): void {
    this.wakeWithin(0);
  }

  /** A round in `ms` at the latest. */
  wakeWithin(ms: number): void {
    if (this.stopped) return;
    const at = Date.now() + ms;
    if (this.running !== null) this.askedFor = Math.min(this.askedFor ?? at, at);
    else if (ms <= 0) this.startRound();
    else if (this.timer === null || at < this.timerAt) this.pauseUntil(at);
  }

  /** Waits until no round is running and none was asked for at once. */
  async settle(): Promise<void> {
    while (this.running !== null) await this.running;
  }

  /** No further rounds; the one that is running is waited for. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    await this.running;
  }

  private startRound(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.running = this.options
      .run()
      .catch((error: unknown) => {
        this.options.failed(error);
        return AFTER_FAILURE_MS;
      })
      .then((pauseMs) => this.rest(pauseMs));
  }

  private rest(pauseMs: number): void {
    this.running = null;
    if (this.stopped) return;
    const wanted = Date.now() + Math.min(pauseMs, this.options.idleMs);
    const at = Math.min(wanted, this.askedFor ?? wanted);
    this.askedFor = null;
    if (at <= Date.now()) this.startRound();
    else this.pauseUntil(at);
  }

  private pauseUntil(at: number): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timerAt = at;
    // The moment may have passed while we got here.
    const ms = Math.max(0, Math.min(at - Date.now(), this.options.idleMs));
    this.timer = setTimeout(() => this.startRound(), ms);
    this.timer.unref();
  }
}
