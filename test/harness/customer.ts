import { randomInt } from 'node:crypto';
import type { Answer } from './operations';
import { eventually } from './operations';
import type { Product } from './product';

export const PASSWORD = 'un-cavallo-giallo-a-merenda';

export const START_REGISTRATION = `mutation ($input: RegistrationInput!) { startRegistration(input: $input) {
  ... on RegistrationDraft { id username expiresAt passwordCriteria { code description satisfied } }
  ... on FormRefused { code message problems { field code message } } } }`;
export const COMPLETE_REGISTRATION = `mutation ($draftId: ID!, $password: String!, $again: String!) {
  completeRegistration(input: { draftId: $draftId, password: $password, passwordConfirmation: $again }) {
    ... on Login { id username profile { id email emailVerified } }
    ... on FormRefused { code problems { field code } } } }`;
export const SIGN_IN = `mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) {
  ... on Session { accessToken refreshToken expiresAt login { id username } }
  ... on SignInRefused { code message } } }`;
export const PLACE_ORDER = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) {
  ... on Order { id number status net { amount } vat { amount } total { amount currency } lines { id description status domain { id name status } } actions { code allowed } }
  ... on OrderRefused { code message } } }`;
export const PAY_ORDER = `mutation ($input: PayOrderInput!) { payOrder(input: $input) { __typename
  ... on PaymentCompleted { order { id status invoice { id number } } }
  ... on PaymentPending { order { id status } instructions }
  ... on PaymentRefused { code message } } }`;

/** A form nobody can object to, for a made-up person with an address of their own. */
export function registrationForm(email = `persona${randomInt(1e9)}@example.it`) {
  return {
    subjectType: 'NATURAL_PERSON',
    firstName: 'Mario',
    lastName: 'Rossi',
    fiscalCode: 'RSSMRA80A01H501U',
    address: { street: 'Via Roma 1', postalCode: '00184', city: 'Roma', province: 'RM', country: 'IT' },
    phone: '+39 06 12345678',
    email,
    emailConfirmation: email,
    privacyAccepted: true,
  };
}

/** A customer of the running product, signed in. */
export interface Customer {
  readonly username: string;
  readonly email: string;
  readonly loginId: string;
  readonly profileId: string;
  readonly token: string;
  readonly refreshToken: string;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
}

/** Registers somebody and signs in; `form` says what is different about them. */
export async function newCustomer(
  product: Pick<Product, 'ask'>,
  form: Partial<ReturnType<typeof registrationForm>> = {},
): Promise<Customer> {
  const input = { ...registrationForm(), ...form };
  const draft = (await product.ask(START_REGISTRATION, { input })).data.startRegistration;
  const completed = await product.ask(COMPLETE_REGISTRATION, {
    draftId: draft.id,
    password: PASSWORD,
    again: PASSWORD,
  });
  const login = completed.data.completeRegistration;
  const session = await signIn(product, draft.username);
  return {
    username: draft.username,
    email: input.email,
    loginId: login.id,
    profileId: login.profile.id,
    token: session.accessToken,
    refreshToken: session.refreshToken,
    ask: (query, variables) => product.ask(query, variables, session.accessToken),
  };
}

export async function signIn(product: Pick<Product, 'ask'>, username: string, password = PASSWORD) {
  const answer = await product.ask(SIGN_IN, { username, password });
  if (answer.data?.signIn?.accessToken === undefined)
    throw new Error(`no session: ${JSON.stringify(answer)}`);
  return answer.data.signIn as { accessToken: string; refreshToken: string; login: { id: string } };
}

let keys = 0;
export const newKey = () => `key-${process.pid}-${Date.now()}-${++keys}`;

/** A domain name that nobody else orders. */
export const newName = (tld = 'it') =>
  `prova-${Date.now().toString(36)}-${randomInt(1e6).toString(36)}.${tld}`;

export const registration = (name: string, years = 1) => ({ registerDomain: { name, years } });
export const renewal = (domainId: string, years = 1) => ({ renewDomain: { domainId, years } });

/** Places an order that must be accepted. */
export async function placeOrder(customer: Customer, lines: object[], idempotencyKey = newKey()) {
  const answer = await customer.ask(PLACE_ORDER, { input: { lines, idempotencyKey } });
  const order = answer.data?.placeOrder;
  if (order?.id === undefined) throw new Error(`no order: ${JSON.stringify(answer)}`);
  return order as {
    id: string;
    number: string;
    status: string;
    total: { amount: number };
    lines: { domain: { id: string; status: string } | null }[];
  };
}

export async function payByCard(
  customer: Customer,
  orderId: string,
  token = 'tok_ok',
  idempotencyKey = newKey(),
) {
  const answer = await customer.ask(PAY_ORDER, {
    input: { orderId, means: { card: { token } }, idempotencyKey },
  });
  return answer.data?.payOrder ?? answer;
}

export async function orderStatus(customer: Customer, id: string): Promise<string> {
  return (await customer.ask('query ($id: ID!) { order(id: $id) { status } }', { id })).data.order.status;
}

/** The own domain once it has this status. */
export function domainWithStatus(customer: Customer, name: string, status: string) {
  return eventually(async () => {
    const answer = await customer.ask(
      'query ($name: String!) { domain(name: $name) { id name status paidThrough registryExpiresAt registeredAt actions { code allowed reason { code } opensAt } } }',
      { name },
    );
    return answer.data?.domain?.status === status ? answer.data.domain : null;
  });
}

/** A registered, active domain of this customer. */
export async function activeDomain(customer: Customer, name = newName(), years = 1) {
  const order = await placeOrder(customer, [registration(name, years)]);
  await payByCard(customer, order.id);
  const domain = await domainWithStatus(customer, name, 'ACTIVE');
  return { ...domain, orderId: order.id } as {
    id: string;
    name: string;
    paidThrough: string;
    orderId: string;
  };
}

/** Opens the link in the letter that came with the registration, so that no extension asks about the address again. */
export async function confirmAddress(product: Pick<Product, 'ask'>, { email }: Customer): Promise<void> {
  const link = await eventually(async () => {
    const answer = await product.ask('query ($to: String!) { sandboxMail(to: $to) { links } }', {
      to: email,
    });
    const links = answer.data.sandboxMail.flatMap((letter: { links: string[] }) => letter.links) as string[];
    return links.find((one) => one.includes('/confirm-email?'));
  });
  await product.ask('mutation ($t: String!) { confirmEmail(token: $t) }', { t: link.split('token=')[1] });
}
