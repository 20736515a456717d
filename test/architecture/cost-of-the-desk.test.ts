import { StatementCounter } from '@customer-area/shared/database';
import { shownCode } from '../harness/authenticator';
import { productInProcess } from '../harness/product-in-process';

const DEMO = { username: '4715001@aruba.it', password: 'Benvenuta-in-area-2026' };
const DEMO_SECRET = 'AREACLIENTIDEMOSTAFFSEGRETO23456';
const GIULIA = 'prf_01jdem00000000000000000001';
const OFFICINA = 'prf_01jdem00000000000000000002';

const SIGN_IN = `mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { ... on SecondFactorRequired { challenge } } }`;
const COMPLETE = `mutation ($challenge: String!, $code: String!) { completeSignIn(challenge: $challenge, code: $code) { ... on Session { accessToken } } }`;
const SEARCH = `query ($t: String!) { staffSearch(text: $t, reason: "T1") {
  matches { profileId displayName kind fit matched } more unavailable } }`;
/** What an agent opens first: who it is, how they get in, what is to be minded, and the newest of everything. */
const FIRST_SCREEN = `query ($id: ID!) { customer(profileId: $id, reason: "T1") {
  profile { displayName email phone } logins { username totp lockedUntil } flags { flag } notes { text } restrictedUntil
  domains(first: 10) { edges { node { name status paidThrough } } } orders(first: 10) { edges { node { number status total { amount } } } }
  invoices(first: 10) { edges { node { number total { amount } } } } credit { available { amount } }
  tickets(first: 10) { edges { node { number subject status } } } timeline(first: 10) { edges { node { kind } } } } }`;

/** What follows from an answer (its facts on their way to logs and letters) goes on in the background and is no part of it. */
const BACKGROUND =
  /\bjob\b|event_counter|subscription|consumer|event_log|access_log_(head|entry) |staff_act|notification/;

describe('the desk', () => {
  const statements = new StatementCounter();
  const fetches: string[][] = [];
  let product: Awaited<ReturnType<typeof productInProcess>>;
  let token: string;
  beforeAll(async () => {
    product = await productInProcess(
      { DEMO_DATA: 'true' },
      { statements, observeOperation: (operation) => void fetches.push([...operation.fetches]) },
    );
    const asked = await product.ask(SIGN_IN, { u: DEMO.username, p: DEMO.password });
    const { challenge } = asked.data.signIn;
    const session = await product.ask(COMPLETE, { challenge, code: shownCode(DEMO_SECRET) });
    token = session.data.completeSignIn.accessToken;
  });
  afterAll(() => product?.close());

  const quiet = async () => {
    do {
      statements.take();
      await new Promise((resolve) => setTimeout(resolve, 200));
    } while (statements.take().filter((sql) => !/\bjob\b/.test(sql)).length > 0);
  };
  const askedOnce = async (query: string, variables: Record<string, unknown>) => {
    await quiet();
    fetches.length = 0;
    const { data, errors } = await product.ask(query, variables, token);
    expect(errors).toBeUndefined();
    return {
      data,
      fetches: fetches[0] ?? [],
      statements: statements.take().filter((sql) => !BACKGROUND.test(sql)),
    };
  };
  /** The smallest of four: what else the product does at the same moment only adds to what a question costs by itself. */
  const costOf = async (query: string, variables: Record<string, unknown>) => {
    let least = await askedOnce(query, variables);
    for (let again = 0; again < 3; again++) {
      const cost = await askedOnce(query, variables);
      if (cost.statements.length < least.statements.length) least = cost;
    }
    return least;
  };

  it('finds a customer with one fetch, whatever of theirs is typed', async () => {
    for (const text of ['Bianchi', 'giulia.bianchi@example.it', 'officina', '01234567897', '4715601']) {
      const cost = await costOf(SEARCH, { t: text });
      expect(cost.data.staffSearch.matches.length).toBeGreaterThan(0);
      expect(cost.data.staffSearch.unavailable).toEqual([]);
      expect(cost.fetches).toEqual(['identity']);
      // Of a word the names of people, of companies and of domains, exactly and by their beginnings and words; then who they are.
      expect(cost.statements.length).toBeLessThanOrEqual(12);
    }
  });

  it('opens the first screen of a customer with a fixed number of fetches and statements, however much there is', async () => {
    const giulia = await costOf(FIRST_SCREEN, { id: GIULIA });
    const officina = await costOf(FIRST_SCREEN, { id: OFFICINA });
    expect(giulia.data.customer.domains.edges.length).toBeGreaterThan(
      officina.data.customer.domains.edges.length,
    );
    expect([...giulia.fetches].sort()).toEqual(['billing', 'domains', 'identity', 'support']);
    expect(officina.fetches).toEqual(giulia.fetches);
    expect(officina.statements.length).toBe(giulia.statements.length);
  });
});
