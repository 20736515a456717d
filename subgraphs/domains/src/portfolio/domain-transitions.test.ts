import 'reflect-metadata';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { isTransition } from '@customer-area/shared/transitions';
import type { DomainState } from '../lifecycle';
import { domainsDatabase, type TestDatabase } from '../testing/domains-database';
import { DomainStore } from './domain.store';
import { transitions } from './domain-transitions';

const AT = new Date('2026-01-01T00:00:00.000Z');
const profileId = trustedProfileId('prf_transitions');
const STATES = Object.keys(transitions) as DomainState[];

describe('the transitions of a domain', () => {
  const domains = new DomainStore();
  let test: TestDatabase;
  beforeAll(async () => {
    test = await domainsDatabase('transitions');
  });
  afterAll(() => test.end());

  it('lead out of every state but the last ones', () => {
    const last = STATES.filter((from) => !STATES.some((to) => isTransition(transitions, from, to)));
    expect(new Set(last)).toEqual(new Set(['WITHDRAWN', 'REQUEST_FAILED', 'TRANSFERRED', 'DELETED']));
  });

  it('are the only way: any other move is a defect', async () => {
    for (const from of STATES) {
      for (const to of STATES.filter((state) => !isTransition(transitions, from, state))) {
        const move = { profileId, domainId: 'dom_1', from, to, reason: 'test', at: AT };
        await expect(domains.move(test.database.read, move)).rejects.toThrow('does not move');
      }
    }
  });

  it('are taken once by 20 at the same time, and remembered', async () => {
    const domain = {
      id: 'dom_1',
      profileId,
      name: 'moved.it',
      unicodeName: 'moved.it',
      tld: 'it',
      policyVersion: 1,
      registrantId: 'rgt_1',
      at: AT,
    };
    await domains.request(test.database.read, domain);
    const move = { profileId, domainId: 'dom_1', from: 'REQUESTED', to: 'REGISTERING' } as const;
    const taken = await Promise.all(
      Array.from({ length: 20 }, () =>
        test.database.transact((manager) => domains.move(manager, { ...move, reason: 'test', at: AT })),
      ),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
    const history = await test.database.read.query(
      'SELECT from_state AS f, to_state AS t FROM domain_transition WHERE domain_id = ? ORDER BY id',
      ['dom_1'],
    );
    expect(history).toEqual([
      { f: null, t: 'REQUESTED' },
      { f: 'REQUESTED', t: 'REGISTERING' },
    ]);
  });

  it('are not taken for a domain of another profile', async () => {
    const other = trustedProfileId('prf_other');
    const move = { profileId: other, domainId: 'dom_1', from: 'REGISTERING', to: 'REGISTERED' } as const;
    expect(await domains.move(test.database.read, { ...move, reason: 'test', at: AT })).toBe(false);
  });

  it('never lead two domains to the same live name', async () => {
    const domain = {
      profileId,
      name: 'moved.it',
      unicodeName: 'moved.it',
      tld: 'it',
      policyVersion: 1,
      registrantId: 'rgt_1',
      at: AT,
    };
    const changes = { liveName: 'moved.it' };
    for (const id of ['dom_2', 'dom_3']) await domains.request(test.database.read, { ...domain, id });
    const move = {
      profileId,
      from: 'REQUESTED',
      to: 'REGISTERING',
      reason: 'test',
      at: AT,
      changes,
    } as const;
    await domains.move(test.database.read, { ...move, domainId: 'dom_2' });
    await expect(domains.move(test.database.read, { ...move, domainId: 'dom_3' })).rejects.toThrow(
      'Duplicate',
    );
  });
});
