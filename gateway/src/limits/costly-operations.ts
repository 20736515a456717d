import { rateLimited } from '@customer-area/shared/errors';
import type { ClientGone } from '@customer-area/shared/frames';
import type { Viewer } from '@customer-area/shared/viewer';
import { spenderOf } from './cost-allowance';

/** Operations up to this cost never wait. */
const CHEAP = 500;
/** Cost of the costly operations that run at a time; one that costs more runs alone. */
const AT_A_TIME = 2_000;
/** Costly operations that one viewer may have waiting. */
const MOST_WAITING = 10;
const LONGEST_WAIT_MS = 10_000;
/** No operation runs longer: the turn of one that broke off without a word ends as well. */
const LONGEST_TURN_MS = 30_000;

/** Ends a turn; a second call changes nothing. */
export type EndTurn = () => void;

const nothingToEnd: EndTurn = () => undefined;

interface Waiting {
  readonly cost: number;
  start(end: EndTurn): void;
}

/**
 * Lets costly operations run one after the other, those of different viewers in turn, so that many at once keep nobody with an
 * everyday question waiting. Each gateway for itself: what is kept free are the processes behind it.
 */
export class CostlyOperations {
  private running = 0;
  /** By viewer; the one whose turn is next comes first. */
  private readonly waiting = new Map<string, Waiting[]>();

  /**
   * The operation may run, or may when the promise resolves. RATE_LIMITED when the viewer has too many waiting, or this one has waited
   * too long.
   */
  turn(viewer: Viewer, cost: number, gone?: ClientGone): EndTurn | Promise<EndTurn> {
    if (cost <= CHEAP) return nothingToEnd;
    if (this.waiting.size === 0 && this.fits(cost)) return this.begin(cost);
    return this.queued(viewer, cost, gone);
  }

  private async queued(viewer: Viewer, cost: number, gone?: ClientGone): Promise<EndTurn> {
    const key = spenderOf(viewer).join(' ');
    const queue = this.waiting.get(key) ?? [];
    if (queue.length >= MOST_WAITING) throw rateLimited(1);
    this.waiting.set(key, queue);
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        queue.splice(queue.indexOf(one), 1);
        if (queue.length === 0) this.waiting.delete(key);
        settled();
        reject(rateLimited(1));
      };
      const timer = setTimeout(giveUp, LONGEST_WAIT_MS).unref();
      const settled = () => {
        clearTimeout(timer);
        gone?.removeEventListener('abort', giveUp);
      };
      const one: Waiting = {
        cost,
        start: (end) => {
          settled();
          resolve(end);
        },
      };
      queue.push(one);
      gone?.addEventListener('abort', giveUp);
    });
  }

  private fits(cost: number): boolean {
    return this.running === 0 || this.running + cost <= AT_A_TIME;
  }

  private begin(cost: number): EndTurn {
    this.running += cost;
    let ended = false;
    const end = () => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      this.running -= cost;
      this.next();
    };
    const timer = setTimeout(end, LONGEST_TURN_MS).unref();
    return end;
  }

  private next(): void {
    for (const [key, queue] of this.waiting) {
      const [first] = queue;
      if (first === undefined || !this.fits(first.cost)) return;
      queue.shift();
      // Behind everybody else who waits.
      this.waiting.delete(key);
      if (queue.length > 0) this.waiting.set(key, queue);
      first.start(this.begin(first.cost));
    }
  }
}
