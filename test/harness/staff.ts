import { shownCode } from './authenticator';
import { type Customer, PASSWORD, signIn } from './customer';
import type { Product } from './product';

const ENABLE = 'mutation { enableTotp { ... on TotpEnrolment { secret } } }';
const CONFIRM = 'mutation ($code: String!) { confirmTotp(code: $code) { ... on RecoveryCodes { codes } } }';
const FIRST_STEP = `mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { ... on SecondFactorRequired { challenge } } }`;
const SECOND_STEP = `mutation ($challenge: String!, $code: String!) { completeSignIn(challenge: $challenge, code: $code) { ... on Session { accessToken } } }`;

/** The first member of staff of an installation, who gets a second factor before anything else. Once for each product. */
export async function firstMemberOfStaff(product: Product): Promise<Pick<Customer, 'ask'>> {
  const as = (token: string): Pick<Customer, 'ask'> => ({
    ask: (query, variables) => product.ask(query, variables, token),
  });
  const [login] = await product.rows('identity', "SELECT username FROM login WHERE role = 'staff'");
  const username = String(login?.username);
  const newcomer = as((await signIn(product, username)).accessToken);
  const { secret } = (await newcomer.ask(ENABLE)).data.enableTotp;
  const { codes } = (await newcomer.ask(CONFIRM, { code: shownCode(secret) })).data.confirmTotp;
  const { challenge } = (await product.ask(FIRST_STEP, { u: username, p: PASSWORD })).data.signIn;
  const session = await product.ask(SECOND_STEP, { challenge, code: codes[0] });
  return as(session.data.completeSignIn.accessToken);
}
