import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { type Database, openDatabase } from '@customer-area/shared/database';
import { entities } from '../compose-stores';
import { changeAddress } from '../testing/changed-address';
import { anonymous, composedDomains, login, type TestDomains } from '../testing/composed-domains';
import { seedDomain } from '../testing/seeded-domain';

const VERIFY = `mutation ($token: String!) { verifyRegistrant(token: $token) {
  ... on RegistrantVerified { email freedDomains } ... on VerificationRefused { code } } }`;
const SEND = `mutation ($id: ID!) { sendVerification(domainId: $id) {
  ... on VerificationSent { verification { status sentAt resendAfter } }
  ... on VerificationRefused { code opensAt } } }`;
const DOMAIN = `query ($id: ID!) { domain(id: $id) { status verification { status label { code text } }
  actions(codes: [SEND_VERIFICATION]) { allowed reason { code } opensAt } } }`;

describe('a link that verifies a registrant', () => {
  let domains: TestDomains;
  let database: Database;
  beforeAll(async () => {
    domains = await composedDomains('verification_links');
    database = await openDatabase({ url: domains.url, entities, migrations: [] });
    domains.runtime.start();
  });
  afterAll(async () => {
    await database.close();
    await domains.end();
  });

  /** A registrant whose address was asked about, with its only domain. */
  const asked = async (profileId: string, address = 'a') => {
    const now = new Date();
    const name = `${profileId.replace('_', '-')}.com`;
    const id = await seedDomain(database.read, { profileId, name, paidThrough: addDays(now, 300), now });
    await changeAddress(database, { profileId, emailFingerprint: address.repeat(64), now });
    return id;
  };
  const verificationOf = async (profileId: string) => {
    const rows = (await database.read.query(
      'SELECT id FROM verification WHERE profile_id = ? ORDER BY id DESC LIMIT 1',
      [profileId],
    )) as { id: string }[];
    return rows[0]?.id ?? '';
  };
  const letter = async (profileId: string) =>
    domains.call<{ token: string; email: string; names: string[]; domains: number } | null>(
      'verification-letter',
      { verificationId: await verificationOf(profileId) },
    );
  const verify = async (token: string) =>
    ((await domains.ask(VERIFY, anonymous, { token })).data as { verifyRegistrant: object }).verifyRegistrant;
  const shown = async (id: string, profileId: string, locale: 'it' | 'en' = 'it') =>
    ((await domains.ask(DOMAIN, login(profileId, locale), { id })).data as { domain: object }).domain;

  it('frees what was suspended, once, without a login, and is not stored as it is', async () => {
    const profileId = 'prf_freed';
    const id = await asked(profileId);
    const first = await letter(profileId);
    expect(first).toMatchObject({ email: 'a@example.it', names: ['prf-freed.com'], domains: 1 });
    await database.read.query("UPDATE verification SET state = 'SUSPENDED' WHERE profile_id = ?", [
      profileId,
    ]);
    await database.read.query('UPDATE domain SET suspended_at = NOW() WHERE id = ?', [id]);
    expect(await shown(id, profileId)).toMatchObject({
      status: 'SUSPENDED',
      verification: { label: { code: 'SUSPENDED', text: 'Sospeso' } },
    });
    const stored = await database.read.query('SELECT * FROM verification_link WHERE profile_id = ?', [
      profileId,
    ]);
    expect(JSON.stringify(stored)).not.toContain(first?.token);
    expect(await verify(first?.token ?? '')).toEqual({ email: 'a…@example.it', freedDomains: 1 });
    expect(await verify(first?.token ?? '')).toEqual({ code: 'LINK_USED' });
    expect(await shown(id, profileId)).toMatchObject({
      status: 'ACTIVE',
      verification: { status: 'VERIFIED', label: { text: 'Ok verifica effettuata' } },
      actions: [{ allowed: false, reason: { code: 'ALREADY_VERIFIED' }, opensAt: null }],
    });
    expect(await letter(profileId)).toBeNull();
  });

  it('is used once by twenty clicks at the same moment', async () => {
    await asked('prf_clicks');
    const { token } = (await letter('prf_clicks')) ?? { token: '' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => verify(token)));
    expect(answers.filter((answer) => 'freedDomains' in answer)).toHaveLength(1);
  });

  it.each(['', 'x', 'x'.repeat(10_000)])('is refused when nobody has sent it: %#', async (token) => {
    expect(await verify(token)).toEqual({ code: 'LINK_NOT_GOOD' });
  });

  it('is refused once the registrant has another address, or after thirty days', async () => {
    await asked('prf_moved');
    const { token } = (await letter('prf_moved')) ?? { token: '' };
    await changeAddress(database, {
      profileId: 'prf_moved',
      emailFingerprint: 'b'.repeat(64),
      now: new Date(),
    });
    expect(await verify(token)).toEqual({ code: 'LINK_NOT_GOOD' });
    await asked('prf_late');
    const late = (await letter('prf_late')) ?? { token: '' };
    await database.read.query(
      "UPDATE verification_link SET expires_at = NOW() WHERE profile_id = 'prf_late'",
    );
    expect(await verify(late.token)).toEqual({ code: 'LINK_NOT_GOOD' });
  });

  it('does not count for the registrant of another profile with the same address', async () => {
    const theirs = await asked('prf_theirs');
    await asked('prf_ours');
    const { token } = (await letter('prf_ours')) ?? { token: '' };
    await verify(token);
    expect(await shown(theirs, 'prf_theirs')).toMatchObject({ verification: { status: 'PENDING' } });
  });

  it('is sent again after five minutes, by one of several clicks, and offered as it is done', async () => {
    const profileId = 'prf_again';
    const id = await asked(profileId);
    const send = async (viewer = login(profileId)) => domains.ask(SEND, viewer, { id });
    const soon = (await send()).data as { sendVerification: { code: string; opensAt: string } };
    expect(soon.sendVerification).toMatchObject({ code: 'SENT_RECENTLY' });
    expect(await shown(id, profileId)).toMatchObject({
      verification: { label: { code: 'SEND_VERIFICATION', text: 'Invia Verifica Dati' } },
      actions: [
        { allowed: false, reason: { code: 'SENT_RECENTLY' }, opensAt: soon.sendVerification.opensAt },
      ],
    });
    await database.read.query(
      'UPDATE verification SET sent_at = sent_at - INTERVAL 6 MINUTE WHERE profile_id = ?',
      [profileId],
    );
    expect(await shown(id, profileId)).toMatchObject({ actions: [{ allowed: true }] });
    const clicks = await Promise.all(Array.from({ length: 5 }, () => send()));
    const sent = clicks.filter(
      ({ data }) => 'verification' in (data as { sendVerification: object }).sendVerification,
    );
    expect(sent).toHaveLength(1);
    const { errors } = await send(login('prf_stranger'));
    expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});
