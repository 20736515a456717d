import { newId } from '@customer-area/shared/ids';
import { shownCode } from './authenticator';
import { type Customer, PASSWORD, signIn } from './customer';
import type { Product } from './product';

/** What of a product is needed to work as staff in it. */
type StaffedProduct = Pick<Product, 'ask' | 'rows'>;

const ENABLE = 'mutation { enableTotp { ... on TotpEnrolment { secret } } }';
const CONFIRM = 'mutation ($code: String!) { confirmTotp(code: $code) { ... on RecoveryCodes { codes } } }';
const FIRST_STEP = `mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { ... on SecondFactorRequired { challenge } } }`;
const SECOND_STEP = `mutation ($challenge: String!, $code: String!) { completeSignIn(challenge: $challenge, code: $code) { ... on Session { accessToken } } }`;

/** A colleague of the first member of staff with a second factor, signed in; may do the same, or what is given. */
export async function memberOfStaff(
  product: StaffedProduct,
  permissions?: readonly string[],
): Promise<Pick<Customer, 'ask'>> {
  return withSecondFactor(product, await colleague(product, permissions));
}

async function withSecondFactor(product: StaffedProduct, username: string): Promise<Pick<Customer, 'ask'>> {
  const as = (token: string): Pick<Customer, 'ask'> => ({
    ask: (query, variables) => product.ask(query, variables, token),
  });
  const newcomer = as((await signIn(product, username)).accessToken);
  const { secret } = (await newcomer.ask(ENABLE)).data.enableTotp;
  const { codes } = (await newcomer.ask(CONFIRM, { code: shownCode(secret) })).data.confirmTotp;
  const { challenge } = (await product.ask(FIRST_STEP, { u: username, p: PASSWORD })).data.signIn;
  const session = await product.ask(SECOND_STEP, { challenge, code: codes[0] });
  return as(session.data.completeSignIn.accessToken);
}

/** The first one is there once in a product that all stories share: who takes it gives it a second factor. */
async function colleague(product: StaffedProduct, permissions?: readonly string[]): Promise<string> {
  const [first] = await product.rows(
    'identity',
    'SELECT login.* FROM login JOIN staff_member ON login_id = login.id WHERE first_slot IS NOT NULL',
  );
  const [member] = await product.rows('identity', 'SELECT * FROM staff_member WHERE login_id = ?', [
    first?.id,
  ]);
  const id = newId('lgn');
  const username = `${id.slice(-12)}@staff.test`;
  const login = { ...first, id, username, permissions: permissions?.join(' ') ?? first?.permissions };
  await product.rows('identity', 'INSERT INTO login SET ?', [login]);
  const row = { ...member, login_id: id, first_slot: null, activated_at: new Date() };
  await product.rows('identity', 'INSERT INTO staff_member SET ?', [row]);
  return username;
}
