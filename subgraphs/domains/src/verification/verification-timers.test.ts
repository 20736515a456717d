import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { readEvents, Sequencer } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { type Job, JobRunner } from '@customer-area/shared/jobs';
import { createLogger } from '@customer-area/shared/logging';
import { PortfolioStore } from '../portfolio';
import { applyProfileEvent } from '../testing/apply-event';
import { changeAddress } from '../testing/changed-address';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';
import { seedDomain } from '../testing/seeded-domain';
import { lapseVerification, remindOfVerification, VERIFICATION_DUE, VERIFICATION_REMINDER } from '.';

const START = new Date('2026-01-01T00:00:00.000Z');
const PROFILE = trustedProfileId('prf_verified');
const STRANGER = trustedProfileId('prf_stranger');
const [FIRST, SECOND] = ['1', '2'].map((digit) => digit.repeat(64)) as [string, string];

describe('the verification of a registrant', () => {
  let test: TestDatabase;
  const clock = new StoppedClock(START);
  const logger = createLogger('test', 'silent');
  let com: string;
  let it_: string;
  beforeEach(async () => {
    test = await domainsDatabase('verification');
    clock.setTo(START);
    const seed = (name: string, profileId = PROFILE) =>
      seedDomain(test.database.read, { profileId, name, paidThrough: addDays(START, 300), now: START });
    com = await seed('verified.com');
    it_ = await seed('verified.it');
    await seed('verified.net');
    await seed('stranger.com', STRANGER);
  });
  afterEach(() => test.end());

  const deps = () => testDeps(test.database, clock);
  const apply = (type: string, payload: object, profileId = PROFILE) =>
    test.database.transact((manager) => applyProfileEvent(deps(), manager, { type, profileId, payload }));
  /** The registrant's address is another one. */
  const change = (emailFingerprint: string, profileId = PROFILE) =>
    changeAddress(test.database, { profileId, emailFingerprint, now: clock.now() });
  const confirm = (emailFingerprint: string) => apply('profile.email-confirmed', { emailFingerprint });
  const at = async (days: number) => {
    clock.setTo(addDays(START, days));
    const handlers = [
      { kind: VERIFICATION_REMINDER, run: (job: Job) => remindOfVerification(deps(), job) },
      { kind: VERIFICATION_DUE, run: (job: Job) => lapseVerification(deps(), job) },
    ];
    const runner = new JobRunner({ database: test.database, clock, handlers, logger });
    runner.wake();
    await runner.settle();
    await runner.stop();
  };
  const appended = async () => {
    const sequencer = new Sequencer(test.database, logger);
    sequencer.wake();
    await sequencer.stop();
    return (await readEvents(test.database.read, 0)).map(({ type, payload, profileId }) => ({
      type,
      profileId,
      payload: payload as Record<string, unknown>,
    }));
  };
  const types = async () => (await appended()).map(({ type }) => type);
  const suspendedAt = async (id: string, profileId = PROFILE) =>
    (await new PortfolioStore(test.database).byIds(profileId, [id]))[0]?.suspendedAt;
  const states = async () =>
    (
      (await test.database.read.query(
        'SELECT email_fingerprint AS address, state FROM verification ORDER BY email_fingerprint',
      )) as { address: string; state: string }[]
    ).map(({ address, state }) => [address[0], state]);

  it('is asked after a new address, repeated on days 7 and 14, and lapses after 15', async () => {
    await change(FIRST);
    for (let day = 0; day < 15; day++) {
      await at(day);
      expect(await suspendedAt(com)).toBeNull();
    }
    await at(15);
    const facts = await appended();
    expect(facts.map(({ type }) => type)).toEqual([
      'verification.requested',
      'verification.reminded',
      'verification.reminded',
      'verification.lapsed',
    ]);
    expect(new Set(facts.map(({ profileId }) => profileId))).toEqual(new Set([PROFILE]));
    const names = ['verified.com', 'verified.net'];
    const dueAt = addDays(START, 15).toISOString();
    expect(facts.map(({ payload }) => payload)).toEqual([
      { dueAt, domains: 2, names, suspended: false },
      { dueAt, daysLeft: 8, domains: 2, names },
      { dueAt, daysLeft: 1, domains: 2, names },
      { domains: 2, names },
    ]);
    expect(await suspendedAt(com)).toEqual(addDays(START, 15));
  });

  it('suspends nothing under an extension that does not ask, and nobody else’s', async () => {
    await change(FIRST);
    await at(15);
    expect(await suspendedAt(it_)).toBeNull();
    const [foreign] = (await test.database.read.query(
      "SELECT suspended_at AS at FROM domain WHERE name = 'stranger.com'",
    )) as { at: Date | null }[];
    expect(foreign?.at).toBeNull();
  });

  it('lifts the suspension as soon as the address is confirmed', async () => {
    await change(FIRST);
    await at(40);
    await confirm(FIRST);
    expect(await suspendedAt(com)).toBeNull();
    expect((await appended()).at(-1)).toMatchObject({
      type: 'verification.completed',
      payload: { freed: 2 },
    });
    await at(80);
    expect(await suspendedAt(com)).toBeNull();
  });

  it('sends only the newest of the reminders that a jump of the clock made due', async () => {
    await change(FIRST);
    await at(14.5);
    expect((await appended()).map(({ payload }) => payload.daysLeft)).toEqual([undefined, 1]);
  });

  it('is done when it is confirmed in time, and says so once', async () => {
    await change(FIRST);
    await at(3);
    await confirm(FIRST);
    await confirm(FIRST);
    await at(30);
    expect(await types()).toEqual(['verification.requested', 'verification.completed']);
  });

  it('does not ask an address again that was confirmed', async () => {
    await confirm(FIRST);
    await change(SECOND);
    await change(FIRST);
    await at(30);
    expect(await types()).toEqual(['verification.requested']);
    expect(await suspendedAt(com)).toBeNull();
    expect(await states()).toEqual([
      ['1', 'VERIFIED'],
      ['2', 'SUPERSEDED'],
    ]);
  });

  it('asks about the new address only, when another takes its place', async () => {
    await change(FIRST);
    await at(10);
    await change(SECOND);
    await at(24);
    expect(await suspendedAt(com)).toBeNull();
    expect(await states()).toEqual([
      ['1', 'SUPERSEDED'],
      ['2', 'PENDING'],
    ]);
    await at(25);
    expect(await suspendedAt(com)).toEqual(addDays(START, 25));
  });

  it('asks anew for 15 days when it is the old address again', async () => {
    await change(FIRST);
    await at(10);
    await change(SECOND);
    await change(FIRST);
    await at(24.9);
    expect(await suspendedAt(com)).toBeNull();
    await at(25);
    expect(await suspendedAt(com)).not.toBeNull();
  });

  it('does not free what is suspended by going on to another address', async () => {
    await change(FIRST);
    await at(15);
    await change(SECOND);
    expect(await suspendedAt(com)).toEqual(addDays(START, 15));
    expect((await appended()).at(-1)).toMatchObject({
      type: 'verification.requested',
      payload: { suspended: true },
    });
    await confirm(SECOND);
    expect(await suspendedAt(com)).toBeNull();
    expect(await states()).toEqual([
      ['1', 'SUPERSEDED'],
      ['2', 'VERIFIED'],
    ]);
  });

  it('frees what is suspended by going back to an address that was confirmed', async () => {
    await confirm(FIRST);
    await change(SECOND);
    await at(15);
    await change(FIRST);
    expect(await suspendedAt(com)).toBeNull();
  });

  it('is not asked because of the profile: its registrants stay as they are', async () => {
    await apply('profile.changed', { fields: ['email', 'address', 'phone'], emailFingerprint: FIRST });
    expect(await types()).toEqual([]);
  });

  it('is not asked of who has no domain under an extension that asks', async () => {
    const profileId = trustedProfileId('prf_none');
    const seed = { profileId, name: 'unasked.it', paidThrough: addDays(START, 300), now: START };
    await seedDomain(test.database.read, seed);
    await change(FIRST, profileId);
    expect(await types()).toEqual([]);
  });

  it('is asked again of an address that was confirmed, when letters no longer reach it', async () => {
    await change(FIRST);
    await confirm(FIRST);
    await apply('email.undeliverable', { emailFingerprint: SECOND });
    // One letter alone may come back for a reason of its own.
    await apply('letter.bounced', { emailFingerprint: FIRST, kind: 'domain.expiry-notice' });
    expect(await states()).toEqual([['1', 'VERIFIED']]);
    await apply('email.undeliverable', { emailFingerprint: FIRST });
    const asked = (await types()).filter((type) => type === 'verification.requested').length;
    // The letter that asks comes back as well, which is no news.
    await apply('email.undeliverable', { emailFingerprint: FIRST });
    expect((await types()).filter((type) => type === 'verification.requested')).toHaveLength(asked);
    expect(await states()).toEqual([['1', 'PENDING']]);
    await at(15);
    expect(await suspendedAt(com)).not.toBeNull();
    await confirm(FIRST);
    expect(await suspendedAt(com)).toBeNull();
  });

  it('keeps the history of its arrows', async () => {
    await change(FIRST);
    await at(15);
    await confirm(FIRST);
    const rows = (await test.database.read.query(
      'SELECT from_state AS `from`, to_state AS `to`, reason FROM verification_transition ORDER BY id',
    )) as object[];
    expect(rows).toEqual([
      { from: null, to: 'PENDING', reason: 'registrant.updated' },
      { from: 'PENDING', to: 'SUSPENDED', reason: 'verification.due' },
      { from: 'SUSPENDED', to: 'VERIFIED', reason: 'profile.email-confirmed' },
    ]);
  });

  it('suspends once, however many runners find it due', async () => {
    await change(FIRST);
    const [row] = (await test.database.read.query('SELECT id FROM verification')) as { id: string }[];
    clock.setTo(addDays(START, 15));
    await Promise.all(
      Array.from({ length: 20 }, () =>
        lapseVerification(deps(), { kind: VERIFICATION_DUE, subjectId: row?.id ?? '' }),
      ),
    );
    expect(await types()).toEqual(['verification.requested', 'verification.lapsed']);
  });
});
