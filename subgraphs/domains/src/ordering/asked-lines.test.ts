import 'reflect-metadata';
import type { RecordedEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { applyOrderEvent } from '../testing/apply-event';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../testing/domains-database';

const PROFILE = trustedProfileId('prf_asked');
const clock = new StoppedClock(new Date('2026-04-01T08:00:00.000Z'));
const actor = (loginId: string, via: 'api-key' | 'delegation' | null): RecordedEvent['actor'] => ({
  loginId,
  role: 'customer',
  via: via === null ? null : { via, id: 'key_1' },
  profileId: PROFILE,
  sessionId: null,
  ip: '127.0.0.1',
});

describe('the operation of a line', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await domainsDatabase('asked_lines');
  });
  afterAll(() => test.end());

  const order = (tld: string) => {
    const name = `asked-${newId('x')}.${tld}`.replaceAll('_', '-');
    const line = { lineId: newId('lin'), kind: 'register', domainId: newId('dom'), years: 1 };
    const payload = { orderId: newId('ord'), lines: [{ ...line, name, unicodeName: name, tld }] };
    const deps = testDeps(test.database, clock);
    return {
      tell: (type: string, by: RecordedEvent['actor']) =>
        test.database.transact((manager) =>
          applyOrderEvent(deps, manager, { type, profileId: PROFILE, payload, actor: by }),
        ),
      operation: () => deps.operations.ofLine(test.database.read, PROFILE, line.lineId),
      rules: () => deps.tldRules.inForce(tld, clock.now()).version,
    };
  };

  it.each([
    ['a login', null, 'LOGIN'],
    ['a delegate', 'delegation', 'DELEGATE'],
    ['a program', 'api-key', 'API_KEY'],
  ] as const)('was asked for by %s that placed the order, not by who paid it', async (_, via, askedBy) => {
    const { tell, operation } = order('it');
    await tell('order.placed', actor('lgn_placer', via));
    await tell('order.paid', actor('lgn_payer', null));
    expect(await operation()).toMatchObject({ state: 'PENDING', askedBy, askedByLogin: 'lgn_placer' });
  });

  it('learns who placed the order also when it hears first that it is paid', async () => {
    const { tell, operation } = order('it');
    await tell('order.paid', actor('lgn_payer', null));
    expect(await operation()).toMatchObject({ askedBy: null, askedByLogin: null });
    await tell('order.placed', actor('lgn_placer', null));
    await tell('order.placed', actor('lgn_again', null));
    expect(await operation()).toMatchObject({ askedBy: 'LOGIN', askedByLogin: 'lgn_placer' });
  });

  it.each(['it', 'com'])('records the rules of .%s that are in force when it is ordered', async (tld) => {
    const { tell, operation, rules } = order(tld);
    await tell('order.placed', null);
    expect((await operation())?.policyVersion).toBe(rules());
    expect(rules()).toBeGreaterThan(0);
  });
});
