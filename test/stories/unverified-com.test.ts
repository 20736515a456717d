import { activeDomain, type Customer, domainWithStatus, newCustomer, newName } from '../harness/customer';
import { eventually } from '../harness/operations';
import { type BorrowedProduct, borrowProduct, topologies } from '../harness/product';

const DOMAIN = `query ($name: String!) { domain(name: $name) { id status registryStatuses { value } registrant { email lastName }
  verification { status deadline email label { code text } } actions(codes: [SEND_VERIFICATION]) { allowed reason { code } } } }`;
const VERIFY = `mutation ($t: String!) { verifyRegistrant(token: $t) {
  ... on RegistrantVerified { freedDomains } ... on VerificationRefused { code } } }`;
const SEND = `mutation ($id: ID!) { sendVerification(domainId: $id) {
  ... on VerificationSent { verification { status } } ... on VerificationRefused { code } } }`;

describe.each(topologies)('an unverified new .com (%s)', (topology) => {
  let product: BorrowedProduct;
  let customer: Customer;
  const names = { first: newName('com'), second: newName('com'), it: newName('it') };
  beforeAll(async () => {
    product = await borrowProduct(topology);
    customer = await newCustomer(product);
    for (const name of Object.values(names)) await activeDomain(customer, name);
  });
  afterAll(() => product?.giveBack());

  const domainOf = async (name: string) => (await customer.ask(DOMAIN, { name })).data.domain;
  const atRegistry = async (name: string): Promise<string[]> =>
    (await domainOf(name)).registryStatuses.map(({ value }: { value: string }) => value);
  const withHold = (name: string) =>
    eventually(async () => (await atRegistry(name)).includes('clientHold'), 60_000);
  const withoutHold = (name: string) =>
    eventually(async () => !(await atRegistry(name)).includes('clientHold'), 60_000);
  const letters = async () => {
    const { data } = await product.ask(
      'query ($to: String!) { sandboxMail(to: $to) { subject text links } }',
      {
        to: customer.email,
      },
    );
    return data.sandboxMail as { subject: string; text: string; links: string[] }[];
  };
  const letterAbout = (subject: RegExp) =>
    eventually(async () => (await letters()).find((letter) => subject.test(letter.subject)));

  it('has its registrant asked after the registration, by a letter that says what it is about', async () => {
    const asked = await eventually(async () => {
      const domain = await domainOf(names.first);
      return domain.verification === null ? null : domain;
    });
    expect(asked).toMatchObject({
      status: 'ACTIVE',
      registrant: { email: customer.email, lastName: 'Rossi' },
      verification: { status: 'PENDING', email: 'p…@example.it', label: { code: 'SEND_VERIFICATION' } },
      actions: [{ allowed: false, reason: { code: 'SENT_RECENTLY' } }],
    });
    expect(await domainOf(names.it)).toMatchObject({ verification: null });
    const letter = await letterAbout(/^Verifica il tuo indirizzo/);
    expect(letter.text).toContain('.com');
    expect(letter.text).toMatch(/entro il .* altrimenti/);
  });

  it('is reminded of on days 7 and 14, and suspended after 15', async () => {
    for (const [days, subject] of [
      [7, /^Ancora 8 giorni/],
      [7, /^Ancora un giorno/],
    ] as const) {
      await product.ask('mutation ($d: Int!) { advanceClock(days: $d) }', { d: days });
      await letterAbout(subject);
    }
    expect((await domainOf(names.first)).status).toBe('ACTIVE');
    await product.ask('mutation { advanceClock(days: 2) }');
    await domainWithStatus(customer, names.first, 'SUSPENDED');
    await domainWithStatus(customer, names.second, 'SUSPENDED');
    for (const name of [names.first, names.second]) await withHold(name);
    expect((await domainOf(names.it)).status).toBe('ACTIVE');
    expect(await atRegistry(names.it)).toEqual(['ok']);
  });

  it('is freed by one click, together with all others of that registrant and address', async () => {
    const { id } = await domainOf(names.first);
    const sent = await customer.ask(SEND, { id });
    expect(sent.errors).toBeUndefined();
    const lapsed = await letterAbout(/sospes/);
    const t = lapsed.links[0]?.split('token=')[1];
    expect((await product.ask(VERIFY, { t })).data.verifyRegistrant).toEqual({ freedDomains: 2 });
    expect((await product.ask(VERIFY, { t })).data.verifyRegistrant).toEqual({ code: 'LINK_USED' });
    await domainWithStatus(customer, names.first, 'ACTIVE');
    await domainWithStatus(customer, names.second, 'ACTIVE');
    // In the DNS again within a minute of the click.
    for (const name of [names.first, names.second]) await withoutHold(name);
    expect(await domainOf(names.second)).toMatchObject({
      verification: { status: 'VERIFIED', deadline: null, label: { code: 'VERIFIED' } },
      actions: [{ allowed: false, reason: { code: 'ALREADY_VERIFIED' } }],
    });
    await letterAbout(/verifica effettuata/);
  });
});
