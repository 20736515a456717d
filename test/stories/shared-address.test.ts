import {
  activeDomain,
  type Customer,
  domainWithStatus,
  newCustomer,
  newName,
  PASSWORD,
  placeOrder,
  registration,
  signIn,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { type BorrowedProduct, borrowProduct, topologies } from '../harness/product';

const PREPARE = `mutation ($p: String!) { prepareAdditionalLogin(password: $p, passwordConfirmation: $p) { ... on LoginConfirmation { token } } }`;
const CREATE = 'mutation ($t: String!) { confirmAdditionalLogin(confirmationToken: $t) { username } }';
const PREVIEW = `mutation ($input: ProfileChangeInput!) { previewProfileChange(input: $input) { __typename
  ... on ProfileChangePreview { token changes { field before after } affectedLogins { username }
    affectedDomains { totalCount domains { name status } } registrantsToFollow { id email } openOrders { totalCount orders { number status } }
    consequences { code } }
  ... on ProfileChangeRefused { code problems { field code } } } }`;
const UPDATE = `mutation ($token: String!) { updateProfile(token: $token) { ... on RegistrantProfile {
  email emailVerified address { street } domains { edges { node { name } } } } } }`;
const PROFILE = '{ me { profile { email emailVerified address { street } } } }';
const VERIFICATION = `query ($name: String!) { domain(name: $name) { status transferLockedUntil verification { status deadline email } } }`;
const FOLLOW = `mutation ($r: ID!, $input: RegistrantUpdateInput!) { previewRegistrantUpdate(input: $input, registrantId: $r) {
  ... on RegistrantUpdatePreview { token registrants { domainCount verification { domains days } transferLock { domains days } } }
  ... on RegistrantUpdateRefused { code problems { field code } } } }`;
const UPDATE_REGISTRANT = 'mutation ($t: String!) { updateRegistrant(token: $t) { id status } }';
const VERIFY =
  'mutation ($t: String!) { verifyRegistrant(token: $t) { ... on RegistrantVerified { freedDomains } ... on VerificationRefused { code } } }';

describe.each(topologies)('a second login edits the shared address (%s)', (topology) => {
  let product: BorrowedProduct;
  let first: Customer;
  let second: Customer;
  let com: string;
  let unpaid: string;
  const newEmail = `nuovo-${topology}@example.it`;
  beforeAll(async () => {
    product = await borrowProduct(topology);
    first = await newCustomer(product);
    const { token } = (await first.ask(PREPARE, { p: PASSWORD })).data.prepareAdditionalLogin;
    const { username } = (await first.ask(CREATE, { t: token })).data.confirmAdditionalLogin;
    const session = await signIn(product, username);
    const ask: Customer['ask'] = (query, variables) => product.ask(query, variables, session.accessToken);
    second = { ...first, username, token: session.accessToken, ask };
    com = (await activeDomain(first, newName('com'))).name;
    await activeDomain(first, newName('it'));
    unpaid = (await placeOrder(first, [registration(newName())])).number;
  });
  afterAll(() => product?.giveBack());

  const change = {
    address: { street: 'Corso Italia 5', postalCode: '52100', city: 'Arezzo', province: 'AR', country: 'IT' },
    email: newEmail,
    emailConfirmation: newEmail,
  };
  const preview = async (input: object) => (await second.ask(PREVIEW, { input })).data.previewProfileChange;
  const verificationOf = async (name: string) => (await first.ask(VERIFICATION, { name })).data.domain;
  const letterTo = (to: string, subject: RegExp) =>
    eventually(async () => {
      const { data } = await product.ask(`{ sandboxMail(to: "${to}") { subject links } }`);
      return data.sandboxMail.find((letter: { subject: string }) => subject.test(letter.subject)) as {
        links: string[];
      };
    });

  it('who sees beforehand what it touches, across the services', async () => {
    const shown = await preview(change);
    expect(shown.affectedLogins.map((login: { username: string }) => login.username)).toEqual([
      first.username,
      second.username,
    ]);
    expect(shown.affectedDomains.totalCount).toBe(2);
    expect(shown.affectedDomains.domains).toContainEqual({ name: com, status: 'ACTIVE' });
    expect(shown.openOrders).toEqual({
      totalCount: 1,
      orders: [{ number: unpaid, status: 'AWAITING_PAYMENT' }],
    });
    expect(shown.consequences.map(({ code }: { code: string }) => code)).toEqual([
      'VALID_FOR_ALL_LOGINS',
      'EMAIL_TO_CONFIRM',
      'REGISTRANTS_KEEP_OLD_DATA',
      'ORDERS_KEEP_OLD_DATA',
    ]);
    expect((await first.ask(PROFILE)).data.me.profile).toMatchObject({ email: first.email });
  });

  it('and has to look again when the world has moved', async () => {
    const { token } = await preview(change);
    await placeOrder(first, [registration(newName())]);
    const moved = await second.ask(UPDATE, { token });
    expect(moved.errors?.[0]?.extensions.code).toBe('CONFLICT');
  });

  it('and changes it for the first login at the same moment', async () => {
    const { token } = await preview(change);
    const updated = await second.ask(UPDATE, { token });
    expect(updated.errors).toBeUndefined();
    expect(updated.data.updateProfile).toMatchObject({ email: newEmail, emailVerified: false });
    expect((await first.ask(PROFILE)).data.me.profile).toEqual({
      email: newEmail,
      emailVerified: false,
      address: { street: 'Corso Italia 5' },
    });
    // A second click.
    expect(await second.ask(UPDATE, { token })).toEqual(updated);
    await letterTo(first.email, /sostituito/);
  });

  it('while the registrant of the domains keeps its own, until it follows', async () => {
    const { registrantsToFollow } = await preview({ phone: '06 11112222' });
    const [registrant] = registrantsToFollow;
    expect(registrantsToFollow).toEqual([{ id: expect.stringMatching(/^rgt_/), email: first.email }]);
    const input = { email: newEmail, emailConfirmation: newEmail };
    const shown = (await second.ask(FOLLOW, { r: registrant.id, input })).data.previewRegistrantUpdate;
    expect(shown.registrants).toEqual([
      {
        domainCount: 4,
        verification: { domains: 1, days: 15 },
        transferLock: { domains: 1, days: 60 },
      },
    ]);
    await second.ask(UPDATE_REGISTRANT, { t: shown.token });
  });

  it('whereupon the registrant is asked to verify, suspended, and freed by the link in a letter', async () => {
    const asked = await eventually(async () => {
      const domain = await verificationOf(com);
      return domain.verification?.email?.startsWith('n') ? domain : null;
    });
    expect(asked).toMatchObject({
      status: 'ACTIVE',
      transferLockedUntil: expect.any(String),
      verification: { status: 'PENDING', deadline: expect.any(String) },
    });
    await product.ask('mutation { advanceClock(days: 16) }');
    await domainWithStatus(first, com, 'SUSPENDED');
    const lapsed = await letterTo(newEmail, /^Dominio sospeso/);
    const t = lapsed.links[0]?.split('token=')[1];
    const verified = await product.ask(VERIFY, { t });
    expect(verified.data.verifyRegistrant).toEqual({ freedDomains: 1 });
    await domainWithStatus(first, com, 'ACTIVE');
    expect(await verificationOf(com)).toMatchObject({ verification: { status: 'VERIFIED', deadline: null } });
    await letterTo(newEmail, /verifica effettuata/);
  });

  it('but not who it is', async () => {
    expect(await preview({ lastName: 'Bianchi' })).toEqual({
      __typename: 'ProfileChangeRefused',
      code: 'INVALID_INPUT',
      problems: [{ field: 'lastName', code: 'IMMUTABLE' }],
    });
  });
});
