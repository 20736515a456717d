import { badInput, faultText, notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import { messages } from '../../messages';
import { isSlowMeans, type SlowMeans } from '../../pay-by';

interface TokenRequest {
  readonly token: string;
  readonly save?: boolean | null | undefined;
}

/** Means as a client names them: one, or credit and one other. */
export interface MeansRequest {
  readonly card?: TokenRequest | null | undefined;
  readonly payPal?: TokenRequest | null | undefined;
  readonly paymentMethodId?: string | null | undefined;
  readonly bankTransfer?: boolean | null | undefined;
  readonly postalSlip?: boolean | null | undefined;
  readonly preFilledSlip?: boolean | null | undefined;
  readonly credit?: boolean | null | undefined;
}

export type PaymentMeans =
  | { readonly kind: 'CARD' | 'PAYPAL'; readonly token: string; readonly save: boolean }
  | { readonly kind: 'SAVED'; readonly methodId: string }
  | { readonly kind: SlowMeans }
  | { readonly kind: 'CREDIT' };

const CREDIT: PaymentMeans = { kind: 'CREDIT' };
const MEANS = ['card', 'payPal', 'paymentMethodId', 'bankTransfer', 'postalSlip', 'preFilledSlip', 'credit'];

/** How a customer pays. */
export interface ChosenMeans {
  readonly means: PaymentMeans;
  /** Whether what credit there is pays first, and `means` the rest. */
  readonly creditFirst: boolean;
}

export function checkedMeans(means: MeansRequest): ChosenMeans {
  const chosen: PaymentMeans[] = [];
  if (means.card) chosen.push(byToken('CARD', means.card, 'input.means.card.token'));
  if (means.payPal) chosen.push(byToken('PAYPAL', means.payPal, 'input.means.payPal.token'));
  if (typeof means.paymentMethodId === 'string')
    chosen.push({ kind: 'SAVED', methodId: means.paymentMethodId });
  if (means.bankTransfer === true) chosen.push({ kind: 'BANK_TRANSFER' });
  if (means.postalSlip === true) chosen.push({ kind: 'POSTAL_SLIP' });
  if (means.preFilledSlip === true) chosen.push({ kind: 'PRE_FILLED_SLIP' });
  const [only = means.credit === true ? CREDIT : undefined, second] = chosen;
  if (only === undefined || second !== undefined)
    throw badInput('input.means', faultText('input.exactlyOne', { names: MEANS }));
  // Something that cannot be an id is an id of nothing.
  if (only.kind === 'SAVED' && !isId(only.methodId, 'met')) throw notFound();
  return { means: only, creditFirst: means.credit === true && only.kind !== 'CREDIT' };
}

/**
 * The means, where something was said of automatic renewal: a card or an account, which is kept if it is to be charged again.
 * BAD_USER_INPUT for any other.
 */
export function renewingMeans(means: PaymentMeans, autoRenew: boolean | null): PaymentMeans {
  if (autoRenew === null || means.kind === 'SAVED') return means;
  if (!('token' in means)) throw badInput('input.autoRenew', messages.localized('fault.autoRenewMeans'));
  return autoRenew ? { ...means, save: true } : means;
}

/** Whether paying this way takes from the profile's own credit or kept cards, or adds to them. */
export function drawsOnProfile(means: PaymentMeans): boolean {
  return means.kind === 'CREDIT' || means.kind === 'SAVED' || savesMethod(means);
}

/** Whether a card or an account is to be kept for later payments. */
export function savesMethod(means: PaymentMeans): boolean {
  return 'save' in means && means.save;
}

/** Whether no money moves now: somebody says that it is on its way. */
export function isAnnounced(means: PaymentMeans): boolean {
  return isSlowMeans(means.kind);
}

function byToken(kind: 'CARD' | 'PAYPAL', { token, save }: TokenRequest, path: string): PaymentMeans {
  if (token.length < 1 || token.length > 200)
    throw badInput(path, faultText('input.length', { least: 1, most: 200 }));
  return { kind, token, save: save ?? false };
}
