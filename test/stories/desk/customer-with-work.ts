import { randomInt } from 'node:crypto';
import { importTransfers } from '../../harness/bank';
import {
  activeDomain,
  type Customer,
  newCustomer,
  newKey,
  newName,
  PAY_ORDER,
  payByCard,
  placeOrder,
  registration,
} from '../../harness/customer';
import type { OwnProduct } from '../../harness/product';
import { payWhileRegistriesAreAway } from '../../harness/registry-away';

const OPEN = 'mutation ($input: OpenTicketInput!) { openTicket(input: $input) { id number } }';
const REQUEST = `mutation ($input: RectificationInput!) { requestRectification(input: $input) { ... on Rectification { id } } }`;
const UPLOAD = `mutation ($input: CreateRectificationUploadInput!) { createRectificationUpload(input: $input) {
  ... on RectificationUpload { target { path } } } }`;
const SUBMIT = `mutation ($id: ID!) { submitRectification(rectificationId: $id) { ... on Rectification { status } } }`;
const PASSPORT = Buffer.from('%PDF-1.7\na passport');

/** A customer who has something for each desk. */
export interface CustomerWithWork extends Customer {
  readonly domain: { readonly id: string; readonly name: string };
  readonly ticket: { readonly id: string; readonly number: string };
  /** Asks for `Rossi` in place of `Rosssi`. */
  readonly rectificationId: string;
  /** A bank transfer pays it whose text names no order. */
  readonly unpaid: { readonly id: string; readonly number: string; readonly bankText: string };
  /** Paid, and its registry did not answer. */
  readonly stuck: { readonly orderId: string; readonly domainId: string; readonly name: string };
}

/** What the customer does before the day begins; the statement of the bank is imported by somebody of staff. */
export async function customerWithWork(
  product: OwnProduct,
  staff: Pick<Customer, 'ask'>,
): Promise<CustomerWithWork> {
  const customer = await newCustomer(product, { lastName: 'Rosssi' });
  const domain = await activeDomain(customer);
  return {
    ...customer,
    domain,
    ticket: await openTicket(customer, domain.id),
    rectificationId: await askForRectification(product, customer),
    unpaid: await payByBank(product, customer, staff),
    stuck: await buyWhileAway(product, customer),
  };
}

async function openTicket(customer: Customer, domainId: string) {
  const input = { category: 'TECHNICAL', subject: 'Il sito non si apre', message: 'Da ieri sera.' };
  const asked = { ...input, about: { domainId }, idempotencyKey: newKey() };
  return (await customer.ask(OPEN, { input: asked })).data.openTicket as { id: string; number: string };
}

async function askForRectification(product: OwnProduct, customer: Customer): Promise<string> {
  const corrections = [{ field: 'lastName', value: 'Rossi' }];
  const asked = await customer.ask(REQUEST, { input: { corrections, explanation: 'Una esse di troppo.' } });
  const { id: rectificationId } = asked.data.requestRectification;
  const file = { fileName: 'passaporto.pdf', mediaType: 'application/pdf', size: PASSPORT.length };
  const upload = (await customer.ask(UPLOAD, { input: { rectificationId, ...file } })).data
    .createRectificationUpload;
  const body = new Uint8Array(PASSPORT);
  await fetch(`${product.url}${upload.target.path}`, { method: 'PUT', body });
  await customer.ask(SUBMIT, { id: rectificationId });
  return rectificationId;
}

async function payByBank(product: OwnProduct, customer: Customer, staff: Pick<Customer, 'ask'>) {
  const { id, number, total } = await placeOrder(customer, [registration(newName())]);
  const input = { orderId: id, means: { bankTransfer: true }, idempotencyKey: newKey() };
  await customer.ask(PAY_ORDER, { input });
  const bankText = `saldo Rossi ${randomInt(1e9)}`;
  const transfer = { cents: total.amount, text: bankText, reference: newKey() };
  await importTransfers(product, staff, [transfer]);
  return { id, number, bankText };
}

async function buyWhileAway(product: OwnProduct, customer: Customer) {
  const name = newName();
  const { id, lines } = await placeOrder(customer, [registration(name)]);
  await payWhileRegistriesAreAway(product, [id], (orderId) => payByCard(customer, orderId));
  return { orderId: id, domainId: lines[0]?.domain?.id ?? '', name };
}
