/** Somebody who waits for events of certain types. */
export interface Wait {
  /** Resolves when there is something, when the time is over, or when it is cancelled. */
  readonly over: Promise<void>;
  cancel(): void;
}

/** The readers of a log that wait for the next event, inside this process. */
export class WaitingReaders {
  private readonly waiting = new Set<{ types: ReadonlySet<string> | null; wake: () => void }>();

  expect(types: readonly string[] | null, ms: number): Wait {
    let wake: () => void = () => undefined;
    const over = new Promise<void>((resolve) => {
      const reader = {
        types: types === null ? null : new Set(types),
        wake: () => {
          clearTimeout(timer);
          this.waiting.delete(reader);
          resolve();
        },
      };
      const timer = setTimeout(reader.wake, ms);
      timer.unref();
      this.waiting.add(reader);
      wake = reader.wake;
    });
    return { over, cancel: () => wake() };
  }

  /** Wakes those who want one of these types; null: nobody knows which types there are, so everybody. */
  tell(types: ReadonlySet<string> | null): void {
    for (const reader of [...this.waiting]) {
      const wanted = reader.types;
      if (types === null || wanted === null || [...types].some((type) => wanted.has(type))) reader.wake();
    }
  }
}
