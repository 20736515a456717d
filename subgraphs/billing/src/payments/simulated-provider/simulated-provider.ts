import type { Database } from '@customer-area/shared/database';
import {
  type Charge,
  type ChargeResult,
  type PaymentMethodFacts,
  type PaymentProvider,
  type ProviderRefusal,
  ProviderTimeout,
} from '../payment-provider';
import { find, type LedgerEntry, markRefunded, record } from './ledger.store';

/** What each sandbox token makes happen; any other token is unknown to the provider. */
const BEHAVIOUR: Readonly<
  Record<string, { ledger: 'captured' | ProviderRefusal | 'nothing'; lost: boolean }>
> = {
  tok_ok: { ledger: 'captured', lost: false },
  tok_declined: { ledger: 'PAYMENT_DECLINED', lost: false },
  tok_authentication_required: { ledger: 'AUTHENTICATION_REQUIRED', lost: false },
  tok_timeout: { ledger: 'captured', lost: true },
  tok_timeout_uncaptured: { ledger: 'nothing', lost: true },
};

/**
 * A payment provider for the sandbox. It keeps its own ledger, in its own tables and transactions, as a real one would:
 * what it captured stays captured when we crash, and what it captured without telling us is found by asking.
 */
export function simulatedProvider(database: Database): PaymentProvider {
  return {
    charge: async (charge) => {
      const { ledger, lost } = (Object.hasOwn(BEHAVIOUR, charge.token)
        ? BEHAVIOUR[charge.token]
        : undefined) ?? {
        ledger: 'TOKEN_INVALID',
        lost: false,
      };
      const entry = ledger === 'nothing' ? null : await record(database, entryOf(charge, ledger));
      if (lost || entry === null) throw new ProviderTimeout('the simulated reply was lost');
      return resultOf(entry);
    },
    find: async (attemptId) => {
      const entry = await find(database, attemptId);
      return entry === null ? null : resultOf(entry);
    },
    abandon: async (attemptId) => {
      const nothing = { refusal: 'PAYMENT_NOT_CONFIRMED', amount: 0, currency: 'EUR', token: '' };
      return resultOf(await record(database, { attemptId, state: 'ABANDONED', ...nothing }));
    },
    refund: async (attemptId) => {
      if ((await find(database, attemptId))?.state !== 'CAPTURED') return false;
      await markRefunded(database, attemptId);
      return true;
    },
  };
}

function entryOf(charge: Charge, ledger: 'captured' | ProviderRefusal): LedgerEntry {
  const { attemptId, amount, currency, token } = charge;
  return ledger === 'captured'
    ? { attemptId, amount, currency, token, state: 'CAPTURED', refusal: null }
    : { attemptId, amount, currency, token: token.slice(0, 200), state: 'REFUSED', refusal: ledger };
}

function resultOf(entry: LedgerEntry): ChargeResult {
  return entry.state === 'CAPTURED'
    ? { outcome: 'captured', amount: entry.amount, method: methodOf(entry.token) }
    : { outcome: 'refused', code: entry.refusal as ProviderRefusal };
}

const methodOf = (token: string): PaymentMethodFacts => ({
  token,
  brand: 'Visa',
  lastFour: '4242',
  expiryMonth: 12,
  expiryYear: 2030,
});
