import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import fc from 'fast-check';
import * as contract from '../../contract';
import { addYears, type DomainStatus } from '../lifecycle';
import { renew } from '../line-kinds/renew';
import type { TldPolicy } from '../names';
import { lineOperations } from '../ordering';
import { DomainRow, statusOfRow } from '../portfolio';
import { answered } from '../registry';
import { explainRenewal } from '../renewal';
import { callOperation } from '../testing/call-operation';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';
import { seedDomain } from '../testing/seeded-domain';
import { rulesWith, SEEDED_RULES, seededPolicy } from '../testing/seeded-rules';

const NOW = new Date('2026-04-01T08:00:00.000Z');
const PROFILE = trustedProfileId('prf_policy');

/** In which statuses a domain can be renewed by hand, when nothing but its dates speaks against it. */
const RENEWABLE: Readonly<Record<TldPolicy['recovery'], readonly DomainStatus[]>> = {
  RENEWAL: ['ACTIVE', 'EXPIRING', 'EXPIRED_RENEWABLE', 'REDEMPTION'],
  REDEMPTION: ['ACTIVE', 'EXPIRING', 'EXPIRED_RENEWABLE'],
};

const anyChange = fc.record({
  validFrom: fc.constantFrom(addDays(NOW, -400), addDays(NOW, -1), NOW, addDays(NOW, 1)),
  graceDays: fc.nat(60),
  redemptionDays: fc.nat(60),
  pendingDeleteDays: fc.nat(10),
  recovery: fc.constantFrom('RENEWAL' as const, 'REDEMPTION' as const),
  maxRenewalYears: fc.integer({ min: 1, max: 10 }),
  verificationDays: fc.option(fc.integer({ min: 1, max: 30 })),
});

describe('a policy changes under a sold domain', () => {
  let test: TestDatabase;
  const deps = () => testDeps(test.database, new StoppedClock(NOW));
  beforeAll(async () => {
    test = await domainsDatabase('changed_policy');
  });
  afterAll(() => test.end());

  const sold = (name: string, expiresInDays: number) => {
    const seed = { profileId: PROFILE, name, paidThrough: addDays(NOW, expiresInDays), now: NOW };
    return seedDomain(test.database.read, seed);
  };
  const stored = (id: string) => test.database.read.findOneByOrFail(DomainRow, { id });

  it('and status, action and mutation stay of one mind, and where they were', async () => {
    let names = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('it', 'com', 'eu'),
        fc.integer({ min: -80, max: 300 }),
        anyChange,
        async (tld, days, change) => {
          const using = deps();
          const id = await sold(`changed-${++names}.${tld}`, days);
          const row = await stored(id);
          const action = () => explainRenewal(row, using.tldRules.policyOf(row), NOW, 'en');
          const before = action();
          using.tldRules.take(rulesWith({ ...seededPolicy(tld), ...change, version: 1_000 }));

          expect(action()).toEqual(before);
          const status = statusOfRow(row, NOW);
          expect(action().allowed).toBe(RENEWABLE[seededPolicy(tld).recovery].includes(status));
          const lines = [{ lineId: newId('lin'), index: 0, kind: 'renew', domainId: id, years: 1 }];
          const order = { orderId: newId('ord'), profileId: PROFILE, locale: 'en', lines };
          const answer = await callOperation(lineOperations(using), contract.reserveLines, order);
          expect(answer.lines).toMatchObject([{ ok: before.allowed }]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('and a renewal moves it to the rules in force, with its boundaries', async () => {
    const using = deps();
    const id = await sold('moved.com', 10);
    const { paidThrough, policyVersion } = await stored(id);
    const changed = { ...seededPolicy('com'), version: 1_000, validFrom: NOW, graceDays: 20 };
    expect(policyVersion).toBe(seededPolicy('com').version);
    using.tldRules.take(rulesWith(changed));
    const facts = { domainId: id, years: 1, name: 'moved.com', unicodeName: 'moved.com', tld: 'com' };
    const line = {
      commandId: 'c',
      beganAt: NOW,
      profileId: PROFILE,
      orderId: 'ord_1',
      lineId: 'lin_1',
      facts,
    };
    const until = addYears(paidThrough ?? NOW, 1);
    const shown = answered(await using.registry.info('moved.com'), 'info');
    if (shown?.isOurs !== true) throw new Error('not at the registry');
    const record = { ...shown, expiresAt: until };
    await using.database.transact((manager) => renew.finish(using, manager, line, record, NOW));
    expect(await stored(id)).toMatchObject({
      policyVersion: 1_000,
      paidThrough: until,
      renewableUntil: addDays(until, 20),
    });
    expect(SEEDED_RULES.byVersion.has(1_000)).toBe(false);
  });
});
