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

interface Queue {
  readonly viewer: string;
  readonly operations: Waiting[];
}

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
  /** Whoever's turn is next comes first. Few wait at once, and they come and go too often for a Map. */
  private waiting: Queue[] = [];

  /**
   * The operation may run, or may when the promise resolves. RATE_LIMITED when the viewer has too many waiting, or this one has waited
   * too long.
   */
  turn(viewer: Viewer, cost: number, gone?: ClientGone): EndTurn | Promise<EndTurn> {
    if (cost <= CHEAP) return nothingToEnd;
    if (this.waiting.length === 0 && this.fits(cost)) return this.begin(cost);
    return this.queued(viewer, cost, gone);
  }

  private async queued(viewer: Viewer, cost: number, gone?: ClientGone): Promise<EndTurn> {
    const key = spenderOf(viewer).join(' ');
    const known = this.waiting.find(({ viewer }) => viewer === key);
    const queue = known ?? { viewer: key, operations: [] };
    const { operations } = queue;
    if (operations.length >= MOST_WAITING) throw rateLimited(1);
    if (known === undefined) this.waiting.push(queue);
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        operations.splice(operations.indexOf(one), 1);
        if (operations.length === 0) this.waiting = this.waiting.filter((other) => other !== queue);
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
      operations.push(one);
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
    for (;;) {
      const [queue] = this.waiting;
      const first = queue?.operations[0];
      if (queue === undefined || first === undefined || !this.fits(first.cost)) return;
      queue.operations.shift();
      this.waiting.shift();
      // Behind everybody else who waits.
      if (queue.operations.length > 0) this.waiting.push(queue);
      first.start(this.begin(first.cost));
    }
  }
}
