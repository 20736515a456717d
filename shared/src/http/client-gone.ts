import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { ClientGone } from '../frames';

/** Aborted when the client closes its connection before it has its answer. */
export function clientGone({ raw }: FastifyReply): ClientGone {
  return new ClosedConnection(raw);
}

/** Reads it from the answer itself: a signal for each request costs more than the few that are ever listened to. */
class ClosedConnection implements ClientGone {
  private listeners: Set<() => void> | null = null;

  constructor(private readonly answer: Pick<ServerResponse, 'destroyed' | 'writableFinished' | 'once'>) {}

  get aborted(): boolean {
    return this.answer.destroyed && !this.answer.writableFinished;
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    this.listeners ??= this.listening();
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.listeners?.delete(listener);
  }

  private listening(): Set<() => void> {
    const listeners = new Set<() => void>();
    this.answer.once('close', () => {
      if (this.aborted) for (const listener of listeners) listener();
    });
    return listeners;
  }
}
