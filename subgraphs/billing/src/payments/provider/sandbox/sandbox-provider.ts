import type { Clock } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import {
  type ActionRequired,
  type Captured,
  type ChargedMeans,
  type ChargeOutcome,
  NoAnswer,
  type PaymentMethodFacts,
  type PaymentProvider,
  type Processing,
  type Refused,
} from '../payment-provider';
import { ACTION_MS, type Behaviour, behaviourOf, PROCESSING_MS } from './sandbox-behaviour';
import type { SandboxCharge, SandboxChargeStore } from './sandbox-charge.store';
import type { SandboxMethodStore } from './sandbox-method.store';
import type { SandboxRefundStore } from './sandbox-refund.store';
import type { SandboxSetupStore } from './sandbox-setup.store';

const ADAPTERS: Readonly<Record<ChargedMeans, string>> = { CARD: 'sandbox-card', PAYPAL: 'sandbox-paypal' };

export interface SandboxProviderDeps {
  readonly clock: Clock;
  readonly charges: SandboxChargeStore;
  readonly kept: SandboxMethodStore;
  readonly refunds: SandboxRefundStore;
  readonly setups: SandboxSetupStore;
}

/**
 * A payment provider for the sandbox. It keeps its own ledger, in its own tables and transactions, as a real one would:
 * what it captured stays captured when we crash, and what it captured without telling us is found by asking.
 */
export function sandboxProvider(deps: SandboxProviderDeps, means: ChargedMeans): PaymentProvider {
  const { clock, charges, kept, refunds, setups } = deps;
  const name = ADAPTERS[means];
  const outcomeOf = async (charge: SandboxCharge): Promise<ChargeOutcome | null> => {
    switch (charge.state) {
      case 'PREPARED':
        return null;
      case 'PROCESSING':
        return { outcome: 'processing' };
      case 'ACTION_REQUIRED':
        return authentication(means, charge.reference, charge.endsAt ?? charge.at);
      default:
        return endOf(charge);
    }
  };
  const endOf = async (charge: SandboxCharge): Promise<Captured | Refused | Processing> => {
    const { state, amount, currency, at: capturedAt } = charge;
    if (state === 'PROCESSING') return { outcome: 'processing' };
    if (state !== 'CAPTURED') return refusedBy(charge);
    return { outcome: 'captured', amount, currency, capturedAt, method: await methodOf(charge) };
  };
  const methodOf = async ({ token, keepMethod: keep, chargeId }: SandboxCharge) =>
    factsOf(means, keep ? await kept.keep(chargeId, token) : token, (await kept.formTokenOf(token)) ?? token);

  return {
    name,
    prepare: async ({ chargeId, token, keep, ...charge }) => {
      const fresh = { chargeId, reference: newId('sim'), adapter: name, token: token.slice(0, 200) };
      const unmoved = {
        state: 'PREPARED',
        refusal: null,
        decline: null,
        endsAs: null,
        endsAt: null,
      } as const;
      const prepared = { ...charge, ...fresh, ...unmoved, keepMethod: keep, at: clock.now() };
      return { outcome: 'prepared', reference: (await charges.insert(prepared)).reference };
    },
    confirm: async (reference) => {
      const now = clock.now();
      const charge = await charges.find(reference, now);
      if (charge === null) return NOT_CONFIRMED;
      const known = await outcomeOf(charge);
      if (known !== null) return known;
      const behaviour = behaviourOf(await kept.formTokenOf(charge.token), charge.offSession);
      if (behaviour.ledger !== 'nothing')
        await charges.move(reference, ['PREPARED'], confirmed(behaviour, now));
      if (behaviour.lost) throw new NoAnswer('the sandbox loses this answer');
      const moved = await charges.find(reference, now);
      return (moved === null ? null : await outcomeOf(moved)) ?? NOT_CONFIRMED;
    },
    find: async (reference) => {
      const charge = await charges.find(reference, clock.now());
      return charge === null ? null : outcomeOf(charge);
    },
    cancel: async (reference) => {
      const now = clock.now();
      const cancelled = { state: 'CANCELLED', refusal: NOT_CONFIRMED.code, decline: 'soft' } as const;
      await charges.find(reference, now);
      await charges.move(reference, ['PREPARED', 'ACTION_REQUIRED'], {
        ...cancelled,
        at: now,
        endsAs: null,
        endsAt: null,
      });
      const charge = await charges.find(reference, now);
      return charge === null ? NOT_CONFIRMED : endOf(charge);
    },
    refund: (refund) => refunds.giveBack(refund, clock.now()),
    setUp: async ({ setUpId, token }) => {
      const form = await kept.formTokenOf(token);
      const { ledger, decline } = behaviourOf(form, false);
      if (ledger === 'action required') {
        const now = clock.now();
        const { state, endsAt } = await setups.open(setUpId, new Date(now.getTime() + ACTION_MS));
        if (state === 'REFUSED') return { outcome: 'refused', code: 'AUTHENTICATION_REQUIRED', decline };
        if (state !== 'DONE') return endsAt > now ? authentication(means, setUpId, endsAt) : NOT_CONFIRMED;
      } else if (await setups.isCancelled(setUpId)) {
        return NOT_CONFIRMED;
      } else if (ledger !== 'captured') {
        const known = ledger === 'processing' || ledger === 'nothing' ? 'TOKEN_INVALID' : ledger;
        return { outcome: 'refused', code: known, decline };
      }
      const keptToken = await kept.keep(setUpId, token);
      return { outcome: 'ready', method: factsOf(means, keptToken, form ?? token) };
    },
    cancelSetUp: async ({ setUpId }) => {
      const now = clock.now();
      await setups.cancel(setUpId, now);
      await kept.forgetMadeFor(setUpId, now);
    },
    forget: (token) => kept.forget(token, clock.now()),
    ledger: (from) => refunds.movementsSince(name, from, clock.now()),
  };
}

const NOT_CONFIRMED = { outcome: 'refused', code: 'PAYMENT_NOT_CONFIRMED', decline: 'soft' } as const;

function refusedBy({ state, refusal, decline }: SandboxCharge): Refused {
  if (state === 'CANCELLED' || refusal === null) return NOT_CONFIRMED;
  return { outcome: 'refused', code: refusal, decline: decline ?? 'soft' };
}

/** Where a charge stands once it is confirmed. */
function confirmed({ ledger, decline, endsAs }: Behaviour, now: Date) {
  const later = (ms: number) => ({ endsAs, endsAt: new Date(now.getTime() + ms) });
  const at = { at: now, refusal: null, decline: null, endsAs: null, endsAt: null };
  switch (ledger) {
    case 'captured':
      return { ...at, state: 'CAPTURED' as const };
    case 'processing':
      return {
        ...at,
        ...later(PROCESSING_MS),
        state: 'PROCESSING' as const,
        refusal: endsAs === 'REFUSED' ? ('PAYMENT_DECLINED' as const) : null,
        decline,
      };
    case 'action required':
      return { ...at, ...later(ACTION_MS), state: 'ACTION_REQUIRED' as const };
    case 'nothing':
      return { ...at, state: 'PREPARED' as const };
    default:
      return { ...at, state: 'REFUSED' as const, refusal: ledger, decline };
  }
}

/** Cards are authenticated in the page, PayPal on its own. */
function authentication(means: ChargedMeans, subject: string, until: Date): ActionRequired {
  const ask = { outcome: 'action required', until } as const;
  return means === 'CARD'
    ? { ...ask, clientSecret: `${subject}_secret`, redirectUrl: null }
    : { ...ask, clientSecret: null, redirectUrl: `https://provider.sandbox.invalid/authenticate/${subject}` };
}

/** Every card of the sandbox is this one; accounts have no digits and do not expire. */
function factsOf(means: ChargedMeans, token: string, fingerprint: string): PaymentMethodFacts {
  return means === 'CARD'
    ? { token, fingerprint, brand: 'Visa', lastFour: '4242', expiryMonth: 12, expiryYear: 2030 }
    : { token, fingerprint, brand: 'PayPal', lastFour: null, expiryMonth: null, expiryYear: null };
}
