import { addDays } from '@customer-area/shared/clock';
import fc from 'fast-check';

/** What can happen to the credit of one profile. A slot is a payment that sets credit aside. */
export type CreditStep =
  | { readonly kind: 'grant'; readonly cents: number }
  | { readonly kind: 'spend'; readonly cents: number }
  | { readonly kind: 'hold'; readonly slot: number; readonly cents: number }
  | { readonly kind: 'release' | 'spend held'; readonly slot: number }
  | { readonly kind: 'expire' }
  | { readonly kind: 'wait'; readonly days: number };

const cents = fc.integer({ min: 1, max: 25 });
const slot = fc.integer({ min: 0, max: 2 });
const step: fc.Arbitrary<CreditStep> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('grant' as const), cents }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('spend' as const), cents }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('hold' as const), slot, cents }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('release' as const, 'spend held' as const), slot }),
  },
  { weight: 3, arbitrary: fc.constant({ kind: 'expire' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 0, max: 400 }) }),
  },
);

export const histories = fc.array(step, { minLength: 4, maxLength: 16, size: 'max' });

export const BEGINNING = new Date('2026-03-01T12:00:00Z');

/** What can be said of the credit of a profile at a moment. */
export interface CreditState {
  readonly available: number;
  readonly held: number;
  /** By the day it expires on, what was taken of it or is set aside left out. */
  readonly left: Readonly<Record<string, number>>;
  readonly spent: number;
  readonly expired: number;
}

interface Coin {
  readonly expiresAt: Date;
  state: 'FREE' | 'SPENT' | 'EXPIRED' | number;
}

/** Credit as single coins, given one after the other: as slow as it is hard to get wrong. */
export class CoinModel {
  now = BEGINNING;
  private readonly coins: Coin[] = [];

  apply(one: CreditStep): void {
    switch (one.kind) {
      case 'grant': {
        const expiresAt = new Date(this.now);
        expiresAt.setUTCFullYear(expiresAt.getUTCFullYear() + 1);
        // A year after the 29th of February is the 28th.
        if (this.now.getUTCMonth() === 1 && expiresAt.getUTCMonth() === 2) expiresAt.setUTCDate(0);
        for (let i = 0; i < one.cents; i++) this.coins.push({ expiresAt, state: 'FREE' });
        return;
      }
      case 'spend': {
        const free = this.usable();
        if (free.length >= one.cents) for (const coin of free.slice(0, one.cents)) coin.state = 'SPENT';
        return;
      }
      case 'hold':
        if (!this.isHeld(one.slot))
          for (const coin of this.usable().slice(0, one.cents)) coin.state = one.slot;
        return;
      case 'release':
      case 'spend held':
        for (const coin of this.coins)
          if (coin.state === one.slot) coin.state = one.kind === 'release' ? 'FREE' : 'SPENT';
        return;
      case 'expire':
        for (const coin of this.coins)
          if (coin.state === 'FREE' && coin.expiresAt <= this.now) coin.state = 'EXPIRED';
        return;
      case 'wait':
        this.now = addDays(this.now, one.days);
    }
  }

  isHeld(which: number): boolean {
    return this.coins.some(({ state }) => state === which);
  }

  state(): CreditState {
    const left: Record<string, number> = {};
    for (const { state, expiresAt } of this.coins)
      if (state === 'FREE') left[expiresAt.toISOString()] = (left[expiresAt.toISOString()] ?? 0) + 1;
    const count = (wanted: (coin: Coin) => boolean) => this.coins.filter(wanted).length;
    return {
      available: this.usable().length,
      held: count(({ state }) => typeof state === 'number'),
      left,
      spent: count(({ state }) => state === 'SPENT'),
      expired: count(({ state }) => state === 'EXPIRED'),
    };
  }

  private usable(): Coin[] {
    return this.coins.filter(({ state, expiresAt }) => state === 'FREE' && expiresAt > this.now);
  }
}
