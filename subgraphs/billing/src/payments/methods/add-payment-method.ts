import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { badInput, faultText, notFound } from '@customer-area/shared/errors';
import { claimKey, earlierResult, type IdempotentRequest, KeyTaken } from '@customer-area/shared/idempotency';
import { isId, newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { Logger } from '@customer-area/shared/logging';
import type { PaymentProvider, SetUpOutcome } from '../provider/payment-provider';
import { type PaymentProviders, PROVIDER_TIME_OUT_MS } from '../provider/payment-providers';
import { type KeepMethodDeps, keepMethod } from './keep-method';
import { FORGET_SETUP } from './method-jobs';
import type { MethodSetupRow } from './method-setup.entity';
import type { MethodSetupStore } from './method-setup.store';

export interface AddPaymentMethodDeps extends KeepMethodDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly providers: PaymentProviders;
  readonly methodSetups: MethodSetupStore;
  readonly logger: Logger;
}

export interface AddPaymentMethod {
  readonly profileId: ProfileId;
  readonly card: string | null;
  readonly payPal: string | null;
  readonly idempotencyKey: string;
}

export type MethodAdded =
  | { readonly kind: 'kept'; readonly methodId: string }
  /** The customer has to act at the bank, and then ask again by the set-up. */
  | ({ readonly kind: 'action required'; readonly setupId: string } & Omit<
      Extract<SetUpOutcome, { outcome: 'action required' }>,
      'outcome'
    >)
  | { readonly kind: 'refused'; readonly code: string };

const KEPT_DAYS = 1;

/** Keeps a card or an account without charging it. The same key again goes on where the first request stopped. */
export async function addPaymentMethod(
  deps: AddPaymentMethodDeps,
  { profileId, card, payPal, idempotencyKey: key }: AddPaymentMethod,
): Promise<MethodAdded> {
  const token = card ?? payPal;
  if (token === null || (card !== null && payPal !== null))
    throw badInput('input', faultText('input.exactlyOne', { names: ['card', 'payPal'] }));
  if (token.length < 1 || token.length > 200)
    throw badInput(
      card === null ? 'input.payPal' : 'input.card',
      faultText('input.length', { least: 1, most: 200 }),
    );
  const means = card === null ? 'PAYPAL' : 'CARD';
  const request: IdempotentRequest = {
    profileId,
    operation: 'addPaymentMethod',
    key,
    payload: { means, token },
  };
  const setupId =
    (await earlierResult(deps.database.read, request)) ?? (await begin(deps, request, { means, token }));
  return completePaymentMethod(deps, { profileId, setupId });
}

/** The customer is back from the bank: whether the method is kept now. NOT_FOUND for a set-up that is absent or another's. */
export async function completePaymentMethod(
  deps: AddPaymentMethodDeps,
  { profileId, setupId }: { readonly profileId: ProfileId; readonly setupId: string },
): Promise<MethodAdded> {
  const setup = isId(setupId, 'set')
    ? await deps.methodSetups.find(deps.database.read, profileId, setupId)
    : null;
  if (setup === null) throw notFound();
  const known = endOf(setup);
  if (known !== null) return known;
  const provider = deps.providers.named(setup.adapter);
  const outcome = provider === null ? null : await ask(deps, provider, setup);
  if (outcome === null) return { kind: 'refused', code: 'MEANS_NOT_AVAILABLE' };
  if (outcome.outcome === 'action required') {
    const { clientSecret, redirectUrl, until } = outcome;
    return { kind: 'action required', setupId, clientSecret, redirectUrl, until };
  }
  return conclude(deps, profileId, setup, outcome);
}

/** How it ended already; null while it has not. */
function endOf({ methodId, refusal }: MethodSetupRow): MethodAdded | null {
  if (methodId !== null) return { kind: 'kept', methodId };
  return refusal === null ? null : { kind: 'refused', code: refusal };
}

async function begin(
  deps: AddPaymentMethodDeps,
  request: IdempotentRequest,
  { means, token }: Pick<MethodSetupRow, 'means' | 'token'>,
): Promise<string> {
  const { database, clock, providers } = deps;
  const { profileId } = request;
  const id = newId('set');
  const adapter = providers.of(means).name;
  const at = clock.now();
  try {
    await database.transact(async (manager) => {
      await claimKey(manager, request, id);
      const open = { methodId: null, refusal: null, createdAt: at };
      await deps.methodSetups.insert(manager, { id, profileId, means, adapter, token, ...open });
      await enqueueJob(manager, { kind: FORGET_SETUP, subjectId: id, dueAt: addDays(at, KEPT_DAYS) });
    });
    return id;
  } catch (error) {
    const earlier = error instanceof KeyTaken ? await earlierResult(database.read, request) : null;
    if (earlier === null) throw error;
    return earlier;
  }
}

async function ask(
  { logger }: AddPaymentMethodDeps,
  provider: PaymentProvider,
  { id: setUpId, token }: MethodSetupRow,
): Promise<SetUpOutcome | null> {
  try {
    return await provider.setUp({ setUpId, token }, AbortSignal.timeout(PROVIDER_TIME_OUT_MS));
  } catch (error) {
    logger.warn({ err: error, setUpId }, 'the provider could not say whether it keeps a method');
    return null;
  }
}

function conclude(
  deps: AddPaymentMethodDeps,
  profileId: ProfileId,
  setup: MethodSetupRow,
  outcome: Exclude<SetUpOutcome, { outcome: 'action required' }>,
): Promise<MethodAdded> {
  return deps.database.transact(async (manager): Promise<MethodAdded> => {
    const locked = await deps.methodSetups.lock(manager, profileId, setup.id);
    if (locked === null) throw notFound();
    const known = endOf(locked);
    if (known !== null) return known;
    if (outcome.outcome === 'refused') {
      await deps.methodSetups.conclude(manager, setup, { methodId: null, refusal: outcome.code });
      return { kind: 'refused', code: outcome.code };
    }
    const { means, adapter } = setup;
    const { method } = outcome;
    const at = deps.clock.now();
    const methodId = await keepMethod(deps, manager, profileId, { means, adapter, method, at });
    await deps.methodSetups.conclude(manager, setup, { methodId, refusal: null });
    return { kind: 'kept', methodId };
  });
}
