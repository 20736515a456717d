import { isDeepStrictEqual } from 'node:util';
import { addDays } from '@customer-area/shared/clock';
import { sum } from '@customer-area/shared/money';
import fc from 'fast-check';
import {
  BEGINNING,
  CoinModel,
  type CreditState,
  type CreditStep,
  histories,
} from '../testing/credit-histories';
import {
  type CreditPart,
  expired,
  type OpenGrant,
  spendable,
  takeOldest,
  validUntil,
} from './credit-account';

/** Credit kept by the rules of the service, in memory. */
class Account {
  now = BEGINNING;
  private grants: OpenGrant[] = [];
  private readonly held = new Map<number, readonly CreditPart[]>();
  private spent = 0;
  private expired = 0;

  apply(one: CreditStep): void {
    switch (one.kind) {
      case 'grant':
        this.grants.push({
          ...{ id: `crd_${String(this.grants.length).padStart(3, '0')}`, remaining: one.cents },
          ...{ grantedAt: this.now, expiresAt: validUntil(this.now) },
        });
        return;
      case 'spend': {
        const { parts, cents } = takeOldest(this.grants, one.cents, this.now);
        if (cents < one.cents) return;
        this.change(parts, -1);
        this.spent += cents;
        return;
      }
      case 'hold': {
        if ((this.held.get(one.slot) ?? []).length > 0) return;
        const { parts } = takeOldest(this.grants, one.cents, this.now);
        this.change(parts, -1);
        this.held.set(one.slot, parts);
        return;
      }
      case 'release':
        this.change(this.held.get(one.slot) ?? [], 1);
        this.held.delete(one.slot);
        return;
      case 'spend held':
        this.spent += sum((this.held.get(one.slot) ?? []).map(({ cents }) => cents));
        this.held.delete(one.slot);
        return;
      case 'expire': {
        const parts = expired(this.grants, this.now).map(({ id, remaining }) => ({
          grantId: id,
          cents: remaining,
        }));
        this.change(parts, -1);
        this.expired += sum(parts.map(({ cents }) => cents));
        return;
      }
      case 'wait':
        this.now = addDays(this.now, one.days);
    }
  }

  state(): CreditState {
    const left: Record<string, number> = {};
    for (const { expiresAt, remaining } of this.grants)
      if (remaining > 0) left[expiresAt.toISOString()] = (left[expiresAt.toISOString()] ?? 0) + remaining;
    return {
      available: sum(spendable(this.grants, this.now).map(({ remaining }) => remaining)),
      held: sum([...this.held.values()].flat().map(({ cents }) => cents)),
      left,
      ...{ spent: this.spent, expired: this.expired },
    };
  }

  private change(parts: readonly CreditPart[], sign: 1 | -1): void {
    const by = new Map(parts.map(({ grantId, cents }) => [grantId, sign * cents]));
    this.grants = this.grants.map((one) => ({ ...one, remaining: one.remaining + (by.get(one.id) ?? 0) }));
  }
}

describe('the rules of credit', () => {
  it('come to what single coins would, in 10,000 histories', () => {
    const seen = { spent: 0, held: 0, expired: 0 };
    fc.assert(
      fc.property(histories, (steps) => {
        const [account, coins] = [new Account(), new CoinModel()];
        for (const one of steps) {
          account.apply(one);
          coins.apply(one);
          const state = coins.state();
          // Asked first: a matcher for each of 100,000 steps would take longer than the steps.
          if (!isDeepStrictEqual(account.state(), state)) expect(account.state()).toEqual(state);
          seen.held += Math.sign(state.held);
        }
        const { spent, expired: over } = coins.state();
        seen.spent += Math.sign(spent);
        seen.expired += Math.sign(over);
      }),
      { numRuns: 10_000 },
    );
    // Histories in which nothing happens would prove nothing.
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(500);
  });
});
