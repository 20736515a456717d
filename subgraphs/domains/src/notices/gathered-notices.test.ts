import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { StatementCounter } from '@customer-area/shared/database';
import { readEvents, Sequencer } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { JobRunner } from '@customer-area/shared/jobs';
import { createLogger } from '@customer-area/shared/logging';
import { executeOperation } from '../operations';
import { DomainRow } from '../portfolio';
import { applyOrderEvent } from '../testing/apply-event';
import {
  domainsDatabase,
  executing,
  StoppedClock,
  type TestDatabase,
  testDeps,
} from '../testing/domains-database';
import { insertLargePortfolios } from '../testing/large-portfolio';
import { beginNoticesAt } from '../testing/notices-under-test';
import { seedDomain } from '../testing/seeded-domain';
import { composeNotices, letterEventHandlers } from '.';
import { sendNotices } from './send-notices';
import { setNoticePreferences } from './set-notice-preferences';

const START = new Date('2027-01-10T11:00:00.000Z');
const PROFILE = trustedProfileId('prf_notices');

interface LetterPage {
  readonly domains: readonly {
    readonly unicodeName: string;
    readonly daysLeft: number;
    readonly isOver: boolean;
    readonly hasMailboxes: boolean;
    readonly renewsItself: boolean;
  }[];
  readonly next: object | null;
}

describe('the notices of a day', () => {
  let test: TestDatabase;
  const clock = new StoppedClock(START);
  const statements: string[] = [];
  const counter = new StatementCounter();
  counter.logQuery = (sql) => void statements.push(sql);
  const logger = createLogger('test', 'silent');
  beforeEach(async () => {
    clock.setTo(START);
    test = await domainsDatabase('gathered_notices', counter);
    await beginNoticesAt(test.database, START);
  });
  afterEach(() => test.end());

  const deps = () => testDeps(test.database, clock);
  const runner = () =>
    new JobRunner({ database: test.database, clock, handlers: composeNotices(deps()).jobs, logger });
  const runAll = async (workers = 1) => {
    const runners = [...Array(workers).keys()].map(runner);
    for (const one of runners) one.wake();
    for (const one of runners) await one.settle();
    for (const one of runners) await one.stop();
  };
  const on = async (days: number, workers = 1) => {
    clock.setTo(addDays(START, days));
    await runAll(workers);
  };
  const told = async () => {
    const sequencer = new Sequencer(test.database, logger);
    sequencer.wake();
    await sequencer.stop();
    return (await readEvents(test.database.read, 0)).filter(({ type }) => type === 'expiry-notice.sent');
  };
  const letterOf = async (letterId: string, after: object | null = null): Promise<LetterPage> => {
    const answer = composeNotices(deps()).internal['expiry-notice-letter'];
    const caller = { kind: 'service', service: 'identity', requestId: 'test' } as const;
    return JSON.parse(JSON.stringify((await answer?.({ letterId, after }, caller)) ?? null)) as LetterPage;
  };
  const letters = async () =>
    Promise.all((await told()).map(async ({ subjectId }) => (await letterOf(subjectId)).domains));
  const seed = (name: string, daysLeft: number, profileId: string = PROFILE) =>
    seedDomain(test.database.read, { profileId, name, paidThrough: addDays(START, daysLeft), now: START });

  it('are one letter for each profile, the soonest expiry first, of each domain the latest notice', async () => {
    await seed('novanta.it', 90);
    await seed('scaduto.com', -3);
    await seed('sette.eu', 7);
    await seed('lontano.it', 91);
    await seed('altrui.it', 30, 'prf_other');
    await on(0);
    const mine = (await told()).filter(({ profileId }) => profileId === PROFILE);
    expect(mine).toHaveLength(1);
    expect(mine[0]?.payload).toMatchObject({ unicodeName: 'scaduto.com', others: 2 });
    const { domains } = await letterOf(mine[0]?.subjectId ?? '');
    expect(domains.map(({ unicodeName, daysLeft, isOver }) => [unicodeName, daysLeft, isOver])).toEqual([
      ['scaduto.com', -3, true],
      ['sette.eu', 7, false],
      ['novanta.it', 90, false],
    ]);
    expect(await told()).toHaveLength(2);
  });

  it('are each sent once, whatever runs again', async () => {
    await seed('una.it', 30);
    await on(0);
    await test.database.read.query("UPDATE job SET state = 'READY', not_before = '1970-01-01'");
    await runAll();
    for (let day = 1; day <= 14; day++) await on(day);
    expect(await told()).toHaveLength(1);
    await on(15);
    expect((await letters()).map(([first]) => first?.daysLeft)).toEqual([30, 15]);
  });

  it('are one letter after a jump of forty days, with the latest of each domain', async () => {
    await seed('prima.it', 95);
    await seed('seconda.com', 45);
    await seed('terza.it', 10);
    await on(0);
    expect(await letters()).toEqual([]);
    await on(40);
    expect((await letters()).map((domains) => domains.map(({ unicodeName }) => unicodeName))).toEqual([
      ['terza.it', 'seconda.com', 'prima.it'],
    ]);
    const kept = await test.database.read.query('SELECT notice FROM domain_notice ORDER BY paid_through');
    expect(kept.map(({ notice }: { notice: string }) => notice)).toEqual([
      'NOTICE_-3',
      'NOTICE_7',
      'NOTICE_60',
    ]);
  });

  it('find a domain again whose day was missed, with the next letter of its profile', async () => {
    const missed = await seed('mancata.it', 7);
    await test.database.read.update(DomainRow, { id: missed }, { renewingSince: START });
    await seed('prossima.it', 92);
    await on(0);
    expect(await told()).toEqual([]);
    await test.database.read.update(DomainRow, { id: missed }, { renewingSince: null });
    await on(2);
    expect((await letters()).map((domains) => domains.map(({ unicodeName }) => unicodeName))).toEqual([
      ['mancata.it', 'prossima.it'],
    ]);
  });

  const paidRenewal = async (domainId: string, name: string) => {
    const [orderId, lineId] = [newId('ord'), newId('lin')];
    const line = { lineId, kind: 'renew', domainId, name, unicodeName: name, tld: 'it', years: 1 };
    const event = {
      seq: 1,
      id: 'evt',
      actor: null,
      type: 'order.paid',
      profileId: PROFILE,
      subjectId: orderId,
    };
    await test.database.transact((manager) =>
      applyOrderEvent(deps(), manager, {
        ...event,
        occurredAt: clock.now().toISOString(),
        payload: { orderId, lines: [line] },
      }),
    );
    return (await deps().operations.ofLine(test.database.read, PROFILE, lineId))?.id ?? '';
  };

  it.each([
    [[], [['ripresa.it']]],
    [['altra.it'], [['altra.it'], ['ripresa.it']]],
  ])('come once the renewal that held them back has failed, where the day told of %j', async (told, all) => {
    const held = await seed('ripresa.it', 7);
    for (const name of told) await seed(name, 7);
    // The registry does not know the name: the renewal fails.
    await test.database.read.query("DELETE FROM sim_registry_domain WHERE name = 'ripresa.it'");
    const operationId = await paidRenewal(held, 'ripresa.it');
    await on(0);
    expect((await letters()).flat()).toHaveLength(told.length);
    await executeOperation(deps(), executing(operationId));
    await runAll();
    if (told.length > 0) await on(1);
    expect((await letters()).map((domains) => domains.map(({ unicodeName }) => unicodeName))).toEqual(all);
  });

  it('name a domain whose renewal begins before the letter is written, for it may fail', async () => {
    const renewing = await seed('intanto.it', 7);
    await on(0);
    await paidRenewal(renewing, 'intanto.it');
    expect((await letters()).flat().map(({ unicodeName }) => unicodeName)).toEqual(['intanto.it']);
  });

  it('that a profile does without are not sent, and the mandatory ones are', async () => {
    await setNoticePreferences(deps(), PROFILE, [90, 60, 15]);
    await seed('poche.it', 92);
    for (let day = 0; day <= 96; day++) await on(day);
    expect((await letters()).map(([first]) => first?.daysLeft)).toEqual([30, 7, 1, -3]);
  });

  it('are known not to arrive from when their letter came back until one does not', async () => {
    await seed('respinta.it', 30);
    await on(0);
    const cameBack = (kind: string, profileId: string | null) =>
      test.database.transact(async (manager) => {
        const handlers = letterEventHandlers(deps());
        const payload = { emailFingerprint: 'f'.repeat(64), kind };
        const event = { seq: 1, id: 'evt_1', type: 'letter.bounced', subjectId: 'ltr_1', actor: null };
        await handlers['letter.bounced']?.(manager, {
          ...event,
          profileId,
          payload,
          occurredAt: START.toISOString(),
        });
      });
    const since = async () => (await deps().noticeLetters.newest(test.database.read, PROFILE))?.bouncedAt;
    await cameBack('expiry-notice.mailbox', PROFILE);
    await cameBack('invoice.issued', PROFILE);
    await cameBack('expiry-notice.profile', 'prf_other');
    expect(await since()).toBeNull();
    await cameBack('expiry-notice.profile', PROFILE);
    expect(await since()).toEqual(START);
    await on(15);
    expect(await since()).toBeNull();
  });

  it('leave out what was renewed before the letter is written', async () => {
    const renewed = await seed('rinnovata.it', 30);
    await seed('resta.it', 30);
    await on(0);
    await test.database.read.update(DomainRow, { id: renewed }, { paidThrough: addDays(START, 395) });
    expect((await letters()).flat().map(({ unicodeName }) => unicodeName)).toEqual(['resta.it']);
  });

  it('say which domains renew themselves, unless that has failed before this expiry', async () => {
    const [on30, over] = [await seed('attivo.it', 30), await seed('fallito.it', 30)];
    await seed('a-mano.it', 30);
    for (const id of [on30, over]) await test.database.read.update(DomainRow, { id }, { autoRenew: 'ON' });
    await test.database.read.update(DomainRow, { id: over }, { autoRenewOverFor: addDays(START, 30) });
    await on(0);
    const said = (await letters()).flat().map(({ unicodeName, renewsItself }) => [unicodeName, renewsItself]);
    expect(Object.fromEntries(said)).toEqual({ 'attivo.it': true, 'fallito.it': false, 'a-mano.it': false });
  });

  it('of twelve hundred domains are one letter in two pages and few statements, with two workers at once', async () => {
    await insertLargePortfolios(test.database.read, [{ profileId: PROFILE, count: 1_200 }]);
    await test.database.read.query(
      'UPDATE domain SET paid_through = ?, renewable_until = ?, redemption_until = ?, pending_delete_until = ?',
      [15, 45, 75, 80].map((days) => addDays(START, days)),
    );
    statements.length = 0;
    await on(0, 2);
    expect(statements.length).toBeLessThan(120);
    const [only, ...more] = await told();
    expect(more).toEqual([]);
    expect(only?.payload).toMatchObject({ others: 1_199 });
    const first = await letterOf(only?.subjectId ?? '');
    const second = await letterOf(only?.subjectId ?? '', first.next);
    expect([first.domains.length, second.domains.length, second.next]).toEqual([1_000, 200, null]);
    const names = [...first.domains, ...second.domains].map(({ unicodeName }) => unicodeName);
    expect(new Set(names).size).toBe(1_200);
  });

  it('are sent by one of twenty workers that want to send them', async () => {
    for (let n = 0; n < 5; n++) await seed(`gara-${n}.it`, 7);
    await on(0);
    await test.database.read.query('DELETE FROM notice_letter');
    await test.database.read.query('DELETE FROM domain_notice');
    await test.database.read.query('DELETE FROM event_log');
    await Promise.all(Array.from({ length: 20 }, () => sendNotices(deps(), { subjectId: PROFILE })));
    expect(await told()).toHaveLength(1);
  });

  it('name the mailboxes of a domain in its last week alone, and while its mail works', async () => {
    const ids = [await seed('posta.it', 7), await seed('presto.it', 15), await seed('spenta.it', -3)];
    await seed('senza.it', 7);
    for (const domainId of ids)
      await test.database.read.query(
        `INSERT INTO service (id, profile_id, domain_id, kind, plan, state, live_key, created_at)
         VALUES (CONCAT('srv_', ?), ?, ?, 'MAILBOXES', 'BASIC', 'LIVE', ?, ?)`,
        [domainId.slice(4), PROFILE, domainId, `${domainId}:MAILBOXES`, START],
      );
    await on(0);
    expect(
      (await letters()).flat().map(({ unicodeName, hasMailboxes }) => [unicodeName, hasMailboxes]),
    ).toEqual(
      expect.arrayContaining([
        ['posta.it', true],
        ['presto.it', false],
        ['spenta.it', false],
        ['senza.it', false],
      ]),
    );
  });
});
