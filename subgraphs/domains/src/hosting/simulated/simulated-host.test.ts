import 'reflect-metadata';
import { newId } from '@customer-area/shared/ids';
import { domainsDatabase, StoppedClock, type TestDatabase, testDeps } from '../../testing/domains-database';
import { describeHosting } from '../../testing/hosting-contract';

const NOW = new Date('2026-04-01T08:00:00.000Z');

describe('the simulated host', () => {
  let test: TestDatabase;
  const clock = new StoppedClock(NOW);
  const host = () => testDeps(test.database, clock).hosting;
  beforeAll(async () => {
    test = await domainsDatabase('simulated_host');
  });
  afterAll(() => test.end());

  describeHosting('the stand-in', async () => ({ host: host(), freshId: () => newId('svc') }));

  const ask = (domainName: string, serviceId = newId('svc')) => {
    const command = { commandId: 'c', serviceId, kind: 'HOSTING', plan: 'BASIC', domainName } as const;
    return host().provision(command);
  };

  it('refuses, or never answers a question for good, where a name asks for it', async () => {
    expect(await ask('host-refused-a.it')).toEqual({ kind: 'refused', code: 'HOST_REFUSED' });
    expect(await ask('host-stuck-a.it')).toMatchObject({ kind: 'pending' });
  });

  it.each(['host-down-once-a.it', 'host-lost-reply-a.it'])('answers the second time: %s', async (name) => {
    const id = newId('svc');
    expect(await ask(name, id)).toEqual({ kind: 'unavailable' });
    expect(await ask(name, id)).toMatchObject({ kind: 'done', service: { state: 'RUNNING' } });
  });

  it('takes ten minutes where a name asks for it', async () => {
    const id = newId('svc');
    expect(await ask('host-slow-a.it', id)).toMatchObject({ kind: 'pending' });
    clock.advance(10 / 1440);
    expect(await host().describe(id)).toMatchObject({ state: 'RUNNING' });
    expect(await ask('host-slow-a.it', id)).toMatchObject({ kind: 'done' });
  });
});
