import { composedDomains, eventually, login, type TestDomains } from '../testing/composed-domains';
import { correctedNames, fingerprintOf } from '../testing/registrant-data';

const DOMAIN = 'query ($name: String!) { domain(name: $name) { status verification { status email } } }';

describe('a name that is registered', () => {
  let domains: TestDomains;
  beforeAll(async () => {
    domains = await composedDomains('learn_registrant');
    domains.runtime.start();
  });
  afterAll(() => domains.end());

  let lines = 0;
  const register = (name: string, profileId: string) => {
    const number = ++lines;
    const tld = name.slice(name.lastIndexOf('.') + 1);
    domains.addOrderEvent('order.paid', profileId, {
      orderId: `ord_${number}`,
      number: `2026000000${number}`,
      total: 2_440,
      currency: 'EUR',
      invoiceNumber: `F${number}`,
      lines: [
        {
          ...{ lineId: `lin_${number}`, kind: 'register', domainId: `dom_${number}` },
          ...{ name, unicodeName: name, tld, years: 1 },
        },
      ],
    });
  };
  const shown = async (name: string, profileId: string) =>
    (
      (await domains.ask(DOMAIN, login(profileId), { name })).data as {
        domain: Record<string, unknown> | null;
      }
    ).domain;
  const once = (name: string, profileId: string, status: string | null) =>
    eventually(async () => {
      const domain = await shown(name, profileId);
      const verification = domain?.verification as { status: string } | null | undefined;
      return domain?.status === 'ACTIVE' && (verification?.status ?? null) === status ? domain : null;
    });

  it('has its registrant asked to confirm its address, where the extension wants that', async () => {
    register('asked-at-birth.com', 'prf_new');
    expect(await once('asked-at-birth.com', 'prf_new', 'PENDING')).toMatchObject({
      verification: { email: 'p…@example.it' },
    });
    register('not-asked.it', 'prf_italian');
    expect(await once('not-asked.it', 'prf_italian', null)).not.toBeNull();
  });

  it('asks nobody who has confirmed the address before, as profile', async () => {
    register('confirmed-before.com', 'prf_confirmed');
    await once('confirmed-before.com', 'prf_confirmed', 'VERIFIED');
  });

  it('is asked about once for all names of a registrant, and is done when the profile confirms', async () => {
    register('second-name.com', 'prf_new');
    await once('second-name.com', 'prf_new', 'PENDING');
    domains.addProfileEvent('profile.email-confirmed', 'prf_new', {
      emailFingerprint: fingerprintOf('prf_new'),
    });
    await once('asked-at-birth.com', 'prf_new', 'VERIFIED');
    await once('second-name.com', 'prf_new', 'VERIFIED');
  });

  it('has a registrant that follows when a typing error in its profile is corrected', async () => {
    register('rectified.com', 'prf_rectified');
    await once('rectified.com', 'prf_rectified', 'PENDING');
    const lastName = async () => {
      const ask = '{ registrants { edges { node { lastName } } } }';
      const { data } = await domains.ask(ask, login('prf_rectified'));
      return (data as { registrants: { edges: { node: { lastName: string } }[] } }).registrants.edges[0]?.node
        .lastName;
    };
    expect(await lastName()).toBe('Bianchi');
    correctedNames.set('prf_rectified', 'Bianco');
    domains.addProfileEvent('profile.rectified', 'prf_rectified', {
      fields: ['lastName'],
      emailFingerprint: fingerprintOf('prf_rectified'),
      emailVerified: false,
    });
    await eventually(async () => (await lastName()) === 'Bianco');
    const { data } = await domains.ask(
      '{ domain(name: "rectified.com") { transferLockedUntil } }',
      login('prf_rectified'),
    );
    expect(data).toEqual({ domain: { transferLockedUntil: expect.any(String) } });
  });
});
