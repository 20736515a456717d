/** What an AbortSignal says of whether somebody still waits. */
export interface ClientGone {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** That somebody has stopped waiting. A signal of the platform for each question costs as much as sending it. */
export class Cancellation implements ClientGone {
  private cancelled = false;
  private listeners: Set<() => void> | null = null;

  get aborted(): boolean {
    return this.cancelled;
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    this.listeners ??= new Set();
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.listeners?.delete(listener);
  }

  cancel(): void {
    if (this.cancelled) return;
    this.cancelled = true;
    for (const listener of this.listeners ?? []) listener();
  }
}
