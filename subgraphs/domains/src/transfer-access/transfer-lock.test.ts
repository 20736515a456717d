import 'reflect-metadata';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { delegated, loginOf } from '../../../../test/harness/operations';
import { domainActs, type TestActs } from '../testing/domain-acts';

const SET = `mutation ($ids: [ID!]!, $locked: Boolean!) { setTransferLock(domainIds: $ids, locked: $locked) { answers {
  __typename ... on TransferLockChanging { domain { id } operation { kind status } }
  ... on TransferLockRefused { domainId code message } ... on ApprovalRequired { code approvalId } } } }`;
const STATUSES = 'query ($id: ID!) { domain(id: $id) { registryStatuses { value } } }';

describe('the transfer lock of a domain', () => {
  let test: TestActs;
  let names = 0;
  beforeAll(async () => {
    test = await domainActs('transfer_lock');
  });
  afterAll(() => test.end());

  const profile = () => `prf_lock_${++names}`;
  const set = async (viewer: LoginViewer, ids: string[], locked: boolean) => {
    const { data, errors } = await test.run(viewer, SET, { ids, locked });
    return errors?.[0]?.extensions ?? data.setTransferLock.answers;
  };
  const words = async (viewer: LoginViewer, id: string) => {
    await test.domains.runtime.settle();
    const { data } = await test.run(viewer, STATUSES, { id });
    return data.domain.registryStatuses.map(({ value }: { value: string }) => value);
  };
  const stale = (viewer: LoginViewer): LoginViewer => ({ ...viewer, authenticatedAt: 0 });

  it('is set and lifted at the registry, and both are told', async () => {
    const viewer = loginOf(profile());
    const id = await test.seed(viewer.profileId, `lock-${names}.com`);
    expect(await set(stale(viewer), [id], true)).toEqual([
      {
        __typename: 'TransferLockChanging',
        domain: { id },
        operation: { kind: 'TRANSFER_LOCK', status: 'PENDING' },
      },
    ]);
    expect(await words(viewer, id)).toContain('clientTransferProhibited');
    expect(await set(viewer, [id], false)).toMatchObject([{ __typename: 'TransferLockChanging' }]);
    expect(await words(viewer, id)).not.toContain('clientTransferProhibited');
    expect(await test.told(id)).toEqual(['transfer-lock.asked', 'transfer-lock.removal-asked']);
  });

  it('is asked for once when it is asked for twice, and not lifted while it is being set', async () => {
    const viewer = loginOf(profile());
    const id = await test.seed(viewer.profileId, `twice-${names}.com`);
    await set(viewer, [id], true);
    expect(await set(viewer, [id, id], true)).toMatchObject([
      { __typename: 'TransferLockChanging' },
      { __typename: 'TransferLockChanging' },
    ]);
    expect(await set(viewer, [id], false)).toMatchObject([{ code: 'TRANSFER_LOCK_CHANGING' }]);
    expect(await test.told(id)).toEqual(['transfer-lock.asked']);
  });

  it('is refused to each domain for itself, with the reason that its action gives', async () => {
    const viewer = loginOf(profile());
    const italian = await test.seed(viewer.profileId, `lock-${names}.it`);
    const gone = await test.seed(viewer.profileId, `gone-${names}.com`, -40);
    const foreign = await test.seed('prf_somebody', `foreign-${names}.com`);
    const good = await test.seed(viewer.profileId, `good-${names}.com`);
    expect(await set(viewer, [italian, gone, foreign, 'nonsense', good], true)).toMatchObject([
      { domainId: italian, code: 'NO_TRANSFER_LOCK' },
      { domainId: gone, code: 'DOMAIN_GONE' },
      { domainId: foreign, code: 'DOMAIN_NOT_FOUND' },
      { domainId: 'nonsense', code: 'DOMAIN_NOT_FOUND' },
      { __typename: 'TransferLockChanging' },
    ]);
    const actions =
      'query ($id: ID!) { domain(id: $id) { actions(codes: [SET_TRANSFER_LOCK]) { allowed reason { code } } } }';
    expect((await test.run(viewer, actions, { id: italian })).data.domain.actions).toEqual([
      { allowed: false, reason: { code: 'NO_TRANSFER_LOCK' } },
    ]);
  });

  it('is lifted by nobody with an old sign-in, a key, or a delegation without the scope; and set by them with it', async () => {
    const viewer = loginOf(profile());
    const id = await test.seed(viewer.profileId, `thief-${names}.com`);
    const key: LoginViewer = {
      ...viewer,
      limits: { via: 'api-key', id: 'key_1', scopes: ['domains:read', 'domains:transfer'], domainIds: null },
    };
    expect(await set(stale(viewer), [id], false)).toMatchObject({ reason: 'FRESH_SIGN_IN_REQUIRED' });
    expect(await set(key, [id], false)).toMatchObject({ reason: 'BEYOND_SCOPE' });
    const manages = delegated(viewer, ['domains:read', 'domains:manage']);
    for (const locked of [true, false])
      expect(await set(manages, [id], locked)).toMatchObject({ reason: 'BEYOND_SCOPE' });
    expect(await set(key, [id], true)).toMatchObject([{ __typename: 'TransferLockChanging' }]);
    await test.domains.runtime.settle();
    const transfers = delegated(viewer, ['domains:read', 'domains:transfer']);
    expect(await set(transfers, [id], false)).toMatchObject([{ __typename: 'TransferLockChanging' }]);
  });

  it('waits for a second login where the profile has chosen that, once for each time', async () => {
    const viewer = loginOf(profile());
    const id = await test.seed(viewer.profileId, `four-eyes-${names}.com`);
    test.domains.approvals.protect(viewer.profileId, 'UNLOCK_DOMAIN');
    expect(await set(viewer, [id], true)).toMatchObject([{ __typename: 'TransferLockChanging' }]);
    expect(await words(viewer, id)).toContain('clientTransferProhibited');
    const [waiting] = await set(viewer, [id], false);
    expect(waiting).toMatchObject({ code: 'APPROVAL_REQUIRED' });
    expect(await words(viewer, id)).toContain('clientTransferProhibited');
    test.domains.approvals.decide(waiting.approvalId, true);
    expect(await set(viewer, [id], false)).toMatchObject([{ __typename: 'TransferLockChanging' }]);
    expect(await words(viewer, id)).not.toContain('clientTransferProhibited');
    expect(await set(viewer, [id], false)).toMatchObject([{ code: 'APPROVAL_REQUIRED' }]);
  });

  it('uses an approval up although it could not be lifted at that moment', async () => {
    const viewer = loginOf(profile());
    const id = await test.seed(viewer.profileId, `used-up-${names}.com`);
    test.domains.approvals.protect(viewer.profileId, 'UNLOCK_DOMAIN');
    const [waiting] = await set(viewer, [id], false);
    test.domains.approvals.decide(waiting.approvalId, true);
    await set(viewer, [id], true);
    // It is being locked: the opposite is refused, and what was approved is over.
    expect(await set(viewer, [id], false)).toMatchObject([{ code: 'TRANSFER_LOCK_CHANGING' }]);
    await test.domains.runtime.settle();
    expect(await set(viewer, [id], false)).toMatchObject([{ code: 'APPROVAL_REQUIRED' }]);
  });

  it('is not lifted in the days after staff have reset a second factor, nor after the registrant has changed', async () => {
    const viewer = loginOf(profile());
    const id = await test.seed(viewer.profileId, `reset-${names}.com`);
    test.domains.resetLately.add(viewer.profileId);
    expect(await set(viewer, [id], false)).toMatchObject([{ code: 'SECOND_FACTOR_RESET_LATELY' }]);
    expect(await set(viewer, [id], true)).toMatchObject([{ __typename: 'TransferLockChanging' }]);
    test.domains.resetLately.delete(viewer.profileId);
    await test.domains.runtime.settle();
    await test.database.read.query(
      'UPDATE registrant r JOIN domain d ON d.registrant_id = r.id SET r.changed_at = NOW() WHERE d.id = ?',
      [id],
    );
    expect(await set(viewer, [id], false)).toMatchObject([{ code: 'OWNER_CHANGED_LATELY' }]);
  });

  it('ends as it was when the registry refuses', async () => {
    const viewer = loginOf(profile());
    const id = await test.seed(viewer.profileId, `elsewhere-${names}.com`);
    await test.database.read.query("UPDATE sim_registry_domain SET sponsor = 'OTHER-REG' WHERE name = ?", [
      `elsewhere-${names}.com`,
    ]);
    await set(viewer, [id], true);
    await test.domains.runtime.settle();
    const { data } = await test.run(
      viewer,
      'query ($id: ID!) { domain(id: $id) { operations { edges { node { status failure { code } } } } } }',
      { id },
    );
    expect(data.domain.operations.edges[0].node).toEqual({
      status: 'FAILED',
      failure: { code: 'REFUSED_BY_POLICY' },
    });
  });
});
