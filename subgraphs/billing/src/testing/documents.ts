import { newId } from '@customer-area/shared/ids';
import type { Locale } from '@customer-area/shared/locale';
import type { Viewer } from '@customer-area/shared/viewer';
import { type Answer, anonymous, type Billing } from './open-billing';

export const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename
  ... on Order { id number status net { amount } vat { amount } total { amount } lines { id net { amount } vat { amount } } }
  ... on OrderRefused { code message field } } }`;

const PAID = `__typename
  ... on PaymentCompleted { order { id status invoice { number } } }
  ... on PaymentActionRequired { attemptId clientSecret redirectUrl until order { id status } }
  ... on PaymentPending { order { id status } instructions }
  ... on PaymentRefused { code message }`;

const PAY = `mutation ($input: PayOrderInput!) { payOrder(input: $input) { ${PAID} } }`;

const COMPLETE = `mutation ($id: ID!) { completePayment(attemptId: $id) { ${PAID} } }`;

const AUTHENTICATE = `mutation ($id: ID!, $succeeds: Boolean!) { sandboxAuthenticate(subjectId: $id, succeeds: $succeeds) }`;

export const CANCEL = `mutation ($orderId: ID!, $confirmation: String) { cancelOrder(orderId: $orderId, confirmation: $confirmation) { __typename
  ... on Order { id status } ... on CancellationToConfirm { confirmation } ... on OrderRefused { code message } } }`;

export const ORDER = `query ($id: ID!) { order(id: $id) { id number status paidAt total { amount }
  lines { id status failure { code message } domain { id } } actions { code allowed reason { code message } }
  invoice { number kind total { amount } } creditNotes { number kind total { amount } corrects { number } } } }`;

let names = 0;
/** A name nobody has ordered in this run. */
export const freeName = (tld = 'it') => `nome-${++names}.${tld}`;

export const register = (name = freeName(), years = 1) => ({ registerDomain: { name, years } });

export function place(
  billing: Billing,
  viewer: Viewer,
  input: Record<string, unknown> = {},
): Promise<Answer> {
  return billing.run(viewer, PLACE, {
    input: { lines: [register()], idempotencyKey: newId('key'), ...input },
  });
}

/** An order that waits for its payment. */
export async function placed(
  billing: Billing,
  viewer: Viewer,
  input: Record<string, unknown> = {},
): Promise<{
  id: string;
  number: string;
  net: { amount: number };
  vat: { amount: number };
  total: { amount: number };
  lines: { id: string }[];
}> {
  const answer = await place(billing, viewer, input);
  if (answer.data?.placeOrder?.__typename !== 'Order')
    throw new Error(`not placed: ${JSON.stringify(answer)} ${String(billing.lastMasked())}`);
  return answer.data.placeOrder;
}

export function pay(
  billing: Billing,
  viewer: Viewer,
  orderId: string,
  means: Record<string, unknown> = { card: { token: 'tok_ok' } },
  idempotencyKey: string = newId('key'),
): Promise<Answer> {
  return billing.run(viewer, PAY, { input: { orderId, means, idempotencyKey } });
}

/** The customer is back from the bank. */
export const complete = (billing: Billing, viewer: Viewer, id: string): Promise<Answer> =>
  billing.run(viewer, COMPLETE, { id });

/** What the customer does at the bank. */
export const authenticate = (
  billing: Billing,
  viewer: Viewer,
  id: string,
  succeeds = true,
): Promise<Answer> => billing.run(viewer, AUTHENTICATE, { id, succeeds });

export async function orderOf(billing: Billing, viewer: Viewer, id: string) {
  return (await billing.run(viewer, ORDER, { id })).data?.order;
}

/** Somebody who has not signed in, at this address. */
export const anonymousAt = (ip: string, locale: Locale = 'it'): Viewer => ({ ...anonymous, ip, locale });

export const PLACE_ANONYMOUSLY = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename
  ... on Order { id number status claimToken vatIsEstimate promoCode createdAt expiresAt paidAt
    net { amount } vat { amount } total { amount } amountDue { amount } discount { amount }
    lines { id kind description years unitPrice { amount } status net { amount } vat { amount } failure { code } domain { id } }
    actions { code allowed reason { code message } } invoice { id } creditNotes { id } }
  ... on OrderRefused { code message field } } }`;

let anonymousPlacers = 0;

/** An order that nobody has claimed yet. */
export async function placeAnonymously(
  billing: Billing,
  input: Record<string, unknown>,
  ip = `192.0.2.${++anonymousPlacers}`,
) {
  const answer = await billing.run(anonymousAt(ip), PLACE_ANONYMOUSLY, {
    input: { idempotencyKey: newId('key'), ...input },
  });
  const order = answer.data?.placeOrder;
  if (order?.__typename !== 'Order')
    throw new Error(`not placed: ${JSON.stringify(answer)} ${String(billing.lastMasked())}`);
  return order;
}
