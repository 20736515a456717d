import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { loginOf } from '../../../../test/harness/operations';
import { OwnerChangeStore } from '../owner-changes';
import { DomainRow } from '../portfolio';
import { domainActs, type TestActs } from '../testing/domain-acts';
import { StoppedClock, testDeps } from '../testing/domains-database';
import { seedCase } from '../testing/seeded-case';
import { mayNotLeave } from '../transfers-out/may-not-leave';

const REVEAL = `mutation ($id: ID!) { it: revealAuthCode(domainId: $id) { __typename
  ... on AuthCodeRefused { code } } }`;
const UNLOCK = `mutation ($ids: [ID!]!) { it: setTransferLock(domainIds: $ids, locked: false) { answers {
  __typename ... on TransferLockRefused { code } } } }`;
const OFFERED = `query ($id: ID!) { it: domain(id: $id) { actions(codes: [REVEAL_AUTH_CODE]) { allowed reason { code } } } }`;

describe('a domain whose change of owner is carried out, before its registry is told', () => {
  let test: TestActs;
  beforeAll(async () => {
    test = await domainActs('owner_in_progress');
  });
  afterAll(() => test.end());

  it('cannot be taken away by whoever gives it, as long as something keeps the change waiting', async () => {
    const viewer = loginOf('prf_giver');
    const id = await test.seed(viewer.profileId, 'given.com');
    const now = new Date();
    const { read } = test.database;
    const change = await seedCase(read, {
      ...{ profileId: viewer.profileId, state: 'AWAITING_PAYMENT', now, days: 40 },
      domain: { domainId: id, unicodeName: 'given.com', tld: 'com' },
    });
    const ask = async (source: string) => (await test.run(viewer, source, { id, ids: [id] })).data.it;
    const leaves = async () =>
      !(await mayNotLeave(
        testDeps(test.database, new StoppedClock(addDays(now, 1))),
        await read.findOneByOrFail(DomainRow, { id }),
      ));
    expect((await ask(OFFERED)).actions).toEqual([{ allowed: true, reason: null }]);
    expect(await leaves()).toBe(true);

    const store = new OwnerChangeStore();
    await store.move(read, change, { to: 'IN_PROGRESS', loginId: null, at: now });
    expect(await ask(REVEAL)).toEqual({ __typename: 'AuthCodeRefused', code: 'OWNER_CHANGING' });
    expect((await ask(UNLOCK)).answers).toEqual([
      { __typename: 'TransferLockRefused', code: 'OWNER_CHANGING' },
    ]);
    expect((await ask(OFFERED)).actions).toEqual([{ allowed: false, reason: { code: 'OWNER_CHANGING' } }]);
    expect(await leaves()).toBe(false);

    await store.move(read, { ...change, state: 'IN_PROGRESS' }, { to: 'FAILED', loginId: null, at: now });
    expect(await ask(REVEAL)).toMatchObject({ __typename: 'AuthCodeRevealed' });
    expect(await leaves()).toBe(true);
  });
});
