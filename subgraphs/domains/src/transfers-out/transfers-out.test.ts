import 'reflect-metadata';
import { newId } from '@customer-area/shared/ids';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { delegated, loginOf } from '../../../../test/harness/operations';
import { OTHER_REGISTRAR } from '../registry/simulated';
import { domainActs, type TestActs } from '../testing/domain-acts';

const SHOWN = `query ($id: ID!) { domain(id: $id) { status autoRenew { enabled } registryStatuses { value }
  transferOut { status requestedAt until gainingRegistrar } thirdLevels(first: 5) { edges { node { status } } }
  actions(codes: [APPROVE_TRANSFER, REJECT_TRANSFER]) { code allowed reason { code } } } }`;
const ANSWER = `{ __typename ... on TransferOutDecided { operation { kind status } } ... on TransferOutRefused { code }`;
const APPROVE = `mutation ($id: ID!) { answer: approveTransfer(domainId: $id) ${ANSWER} ... on ApprovalRequired { code approvalId } } }`;
const REJECT = `mutation ($id: ID!) { answer: rejectTransfer(domainId: $id, reason: FRAUD) ${ANSWER} } }`;

/** Business time after which the queue of the registry has been read. */
const A_WHILE = 0.03;

describe('a transfer to another registrar', () => {
  let test: TestActs;
  let names = 0;
  let day = 0;
  beforeAll(async () => {
    test = await domainActs('transfers_out');
  });
  afterAll(() => test.end());

  const later = async (days: number) => {
    day += days;
    // What is due plans what follows from it.
    for (let round = 0; round < 3; round++) await test.moveTo(day + round * 0.002);
    day += 0.01;
  };
  const seed = async (tld = 'com') => {
    const viewer = loginOf(`prf_out_${++names}`);
    const name = `out-${names}.${tld}`;
    return { viewer, name, id: await test.seed(viewer.profileId, name) };
  };
  type Seeded = Awaited<ReturnType<typeof seed>>;
  const registryOf = (name: string) => (name.endsWith('.it') ? 'it' : 'gtld');
  const other = (name: string) => test.registry(registryOf(name), OTHER_REGISTRAR);
  const command = (name: string) => ({ commandId: newId('opr'), name });
  const request = async ({ name }: Seeded) => {
    const authCode = 'a-code-that-was-revealed';
    await test.registry(registryOf(name)).update({ ...command(name), authCode });
    return other(name).requestTransfer({ ...command(name), authCode });
  };
  const requested = async (tld?: string) => {
    const seeded = await seed(tld);
    expect((await request(seeded)).kind).toBe('pending');
    await later(A_WHILE);
    return seeded;
  };
  const shown = async ({ viewer, id }: Seeded) => (await test.run(viewer, SHOWN, { id })).data.domain;
  const decide = async (source: string, viewer: LoginViewer, id: string) => {
    const { data, errors } = await test.run(viewer, source, { id });
    return errors?.[0]?.extensions ?? data.answer;
  };
  const sponsor = async ({ name }: Seeded) => {
    const answer = await test.registry(registryOf(name)).info(name);
    return answer.kind === 'answered' && answer.value?.isOurs ? 'ours' : 'theirs';
  };

  it.each([
    ['com', 5],
    ['it', 1],
  ])('of .%s is told at once, with its end after %i days, and carried out then', async (tld, days) => {
    const seeded = await requested(tld);
    const { transferOut, actions, status } = await shown(seeded);
    expect(transferOut).toMatchObject({ status: 'PENDING', gainingRegistrar: OTHER_REGISTRAR });
    expect(Date.parse(transferOut.until) - Date.parse(transferOut.requestedAt)).toBe(days * 86_400_000);
    expect(status).toBe('ACTIVE');
    expect(actions).toEqual([
      { code: 'APPROVE_TRANSFER', allowed: true, reason: null },
      { code: 'REJECT_TRANSFER', allowed: true, reason: null },
    ]);
    expect(await test.told(seeded.id)).toEqual(['transfer-out.requested']);
    await later(days);
    const after = await shown(seeded);
    expect(after).toMatchObject({ status: 'TRANSFERRED', transferOut: { status: 'TRANSFERRED' } });
    expect(after.actions.every(({ allowed }: { allowed: boolean }) => !allowed)).toBe(true);
    expect(await test.told(seeded.id)).toEqual(['transfer-out.requested', 'domain.transferred']);
  });

  it('takes its third levels, services and automatic renewal with it, and nothing is due for it any more', async () => {
    const seeded = await seed();
    const { id, viewer, name } = seeded;
    const query = (sql: string, values: unknown[]) => test.database.read.query(sql, values);
    const child = await test.seed(viewer.profileId, `blog.${name}`);
    await query('UPDATE domain SET parent_id = ?, phase_until = ? WHERE id = ?', [id, new Date(0), child]);
    const on = `mutation ($id: ID!) { setAutoRenew(domainIds: [$id], input: { enabled: true, methodIds: ["met_card"] }) { answers { __typename } } }`;
    expect((await test.run(viewer, on, { id })).data.setAutoRenew.answers).toEqual([
      { __typename: 'AutoRenewChanged' },
    ]);
    await query(
      `INSERT INTO service (id, profile_id, domain_id, kind, plan, state, created_at)
       VALUES (?, ?, ?, 'BACKUP', 'BASIC', 'LIVE', NOW())`,
      [newId('svc'), viewer.profileId, id],
    );
    await request(seeded);
    await later(A_WHILE);
    await decide(APPROVE, viewer, id);
    await later(A_WHILE);
    const after = await shown(seeded);
    expect(after).toMatchObject({ status: 'TRANSFERRED', autoRenew: { enabled: false } });
    expect(after.thirdLevels.edges).toEqual([{ node: { status: 'TRANSFERRED' } }]);
    const services = await query('SELECT state FROM service WHERE domain_id = ?', [id]);
    expect(services).toEqual([{ state: 'ENDED' }]);
    await later(400);
    expect(await query('SELECT kind FROM domain_due WHERE domain_id IN (?)', [[id, child]])).toEqual([]);
    expect((await test.told(id)).filter((type) => type.startsWith('domain.'))).toEqual([
      'domain.transferred',
    ]);
    const names: { live_name: string | null }[] = await query(
      'SELECT live_name FROM domain WHERE id IN (?)',
      [[id, child]],
    );
    expect(names).toEqual([{ live_name: null }, { live_name: null }]);
  });

  it('is rejected by whoever may transfer the domain, without a fresh sign-in', async () => {
    const seeded = await requested();
    const { viewer, id } = seeded;
    const scopes = ['domains:read', 'domains:manage'];
    expect(await decide(REJECT, delegated(viewer, scopes), id)).toMatchObject({ reason: 'BEYOND_SCOPE' });
    expect(await decide(REJECT, loginOf('prf_stranger'), id)).toMatchObject({ code: 'NOT_FOUND' });
    const answer = await decide(REJECT, { ...viewer, authenticatedAt: 0 }, id);
    expect(answer).toEqual({
      __typename: 'TransferOutDecided',
      operation: { kind: 'REJECT_TRANSFER', status: 'PENDING' },
    });
    expect(await decide(APPROVE, viewer, id)).toMatchObject({ code: 'TRANSFER_BEING_DECIDED' });
    await test.domains.runtime.settle();
    expect(await shown(seeded)).toMatchObject({ status: 'ACTIVE', transferOut: { status: 'REJECTED' } });
    expect(await decide(REJECT, viewer, id)).toMatchObject({ code: 'NO_TRANSFER' });
    await later(6);
    expect(await sponsor(seeded)).toBe('ours');
    expect(await test.told(id)).toEqual(['transfer-out.requested', 'transfer-out.rejected']);
  });

  it('is approved before its day, by a fresh sign-in, and another login where the profile has chosen that', async () => {
    const seeded = await requested();
    const { viewer, id } = seeded;
    test.domains.approvals.protect(viewer.profileId, 'UNLOCK_DOMAIN');
    const key: LoginViewer = {
      ...viewer,
      limits: { via: 'api-key', id: 'key_1', scopes: ['domains:read', 'domains:transfer'], domainIds: null },
    };
    expect(await decide(APPROVE, key, id)).toMatchObject({ reason: 'BEYOND_SCOPE' });
    expect(await decide(APPROVE, { ...viewer, authenticatedAt: 0 }, id)).toMatchObject({
      reason: 'FRESH_SIGN_IN_REQUIRED',
    });
    const waiting = await decide(APPROVE, viewer, id);
    expect(waiting.code).toBe('APPROVAL_REQUIRED');
    await test.domains.runtime.settle();
    expect(await sponsor(seeded)).toBe('ours');
    test.domains.approvals.decide(waiting.approvalId, true);
    expect(await decide(APPROVE, viewer, id)).toMatchObject({ operation: { kind: 'APPROVE_TRANSFER' } });
    await test.domains.runtime.settle();
    expect(await sponsor(seeded)).toBe('theirs');
    expect(await shown(seeded)).toMatchObject({ status: 'TRANSFERRED' });
    await later(A_WHILE);
    expect(await test.told(id)).toEqual([
      'transfer-out.requested',
      'transfer-out.approved',
      'domain.transferred',
    ]);
  });

  it('ends where it began when the other registrar calls it off; asked for again it is another one', async () => {
    const seeded = await requested();
    await other(seeded.name).cancelTransfer(command(seeded.name));
    await later(A_WHILE);
    expect(await shown(seeded)).toMatchObject({ status: 'ACTIVE', transferOut: { status: 'CANCELLED' } });
    await request(seeded);
    await later(A_WHILE);
    expect(await shown(seeded)).toMatchObject({ transferOut: { status: 'PENDING' } });
    expect(await test.told(seeded.id)).toEqual([
      'transfer-out.requested',
      'transfer-out.cancelled',
      'transfer-out.requested',
    ]);
  });

  it.each(['rejected', 'called off'])('that was %s leaves no code that is good', async (end) => {
    const seeded = await requested();
    if (end === 'rejected') await decide(REJECT, seeded.viewer, seeded.id);
    else await other(seeded.name).cancelTransfer(command(seeded.name));
    await later(A_WHILE);
    const again = { ...command(seeded.name), authCode: 'a-code-that-was-revealed' };
    expect(await other(seeded.name).requestTransfer(again)).toEqual({
      kind: 'refused',
      code: 'WRONG_AUTH_CODE',
    });
  });

  it('does not save a code whose end falls into it', async () => {
    const seeded = await seed();
    const { id, name, viewer } = seeded;
    const reveal = `mutation ($id: ID!) { answer: revealAuthCode(domainId: $id) { ... on AuthCodeRevealed { authCode } } }`;
    const { authCode } = await decide(reveal, viewer, id);
    await later(13);
    const asked = { ...command(name), authCode };
    expect((await other(name).requestTransfer(asked)).kind).toBe('pending');
    await later(1.5);
    await other(name).cancelTransfer(command(name));
    await later(4);
    expect(await other(name).requestTransfer({ ...asked, ...command(name) })).toMatchObject({
      code: 'WRONG_AUTH_CODE',
    });
  });

  it('is not approved by what was decided about an earlier one', async () => {
    const seeded = await requested();
    expect(await decide(APPROVE, seeded.viewer, seeded.id)).toMatchObject({
      operation: { kind: 'APPROVE_TRANSFER' },
    });
    // The registry knows another one by now, of which nobody here has been told.
    await other(seeded.name).cancelTransfer(command(seeded.name));
    await request(seeded);
    await test.domains.runtime.settle();
    expect(await sponsor(seeded)).toBe('ours');
    await later(A_WHILE);
    const operations = `query ($id: ID!) { answer: domain(id: $id) { operations { edges { node { kind failure { code } } } } } }`;
    const { edges } = (await decide(operations, seeded.viewer, seeded.id)).operations;
    expect(edges[0].node).toEqual({ kind: 'APPROVE_TRANSFER', failure: { code: 'TRANSFER_WITHDRAWN' } });
    expect(await shown(seeded)).toMatchObject({ transferOut: { status: 'PENDING' } });
  });

  it('does not begin while the domain is locked at its registry', async () => {
    const seeded = await seed();
    const lock =
      'mutation ($id: ID!) { setTransferLock(domainIds: [$id], locked: true) { answers { __typename } } }';
    await test.run(seeded.viewer, lock, { id: seeded.id });
    await test.domains.runtime.settle();
    expect(await request(seeded)).toEqual({ kind: 'refused', code: 'STATUS_PROHIBITS' });
    expect((await shown(seeded)).transferOut).toBeNull();
  });

  it('is rejected by itself in the days in which no domain of the profile may leave', async () => {
    const reset = await seed();
    test.domains.resetLately.add(reset.viewer.profileId);
    await request(reset);
    const changed = await seed();
    await test.database.read.query(
      'UPDATE registrant r JOIN domain d ON d.registrant_id = r.id SET r.changed_at = ? WHERE d.id = ?',
      [new Date(Date.now() + day * 86_400_000), changed.id],
    );
    await request(changed);
    await later(A_WHILE);
    for (const seeded of [reset, changed]) {
      expect(await shown(seeded)).toMatchObject({ status: 'ACTIVE', transferOut: { status: 'REJECTED' } });
      expect(await sponsor(seeded)).toBe('ours');
      expect(await test.told(seeded.id)).toEqual(['transfer-out.requested', 'transfer-out.rejected']);
    }
  });

  it('is not approved after the registrant has changed, neither when that is asked for nor when it is carried out', async () => {
    const seeded = await requested();
    const { viewer, id } = seeded;
    const changed = (at: Date | null) =>
      test.database.read.query(
        'UPDATE registrant r JOIN domain d ON d.registrant_id = r.id SET r.changed_at = ? WHERE d.id = ?',
        [at, id],
      );
    const now = new Date(Date.now() + day * 86_400_000);
    await changed(now);
    expect(await decide(APPROVE, viewer, id)).toMatchObject({ code: 'OWNER_CHANGED_LATELY' });
    expect((await shown(seeded)).actions).toEqual([
      { code: 'APPROVE_TRANSFER', allowed: false, reason: { code: 'OWNER_CHANGED_LATELY' } },
      { code: 'REJECT_TRANSFER', allowed: true, reason: null },
    ]);
    await changed(null);
    expect(await decide(APPROVE, viewer, id)).toMatchObject({ operation: { kind: 'APPROVE_TRANSFER' } });
    await changed(now);
    await test.domains.runtime.settle();
    expect(await sponsor(seeded)).toBe('ours');
    const operations = `query ($id: ID!) { answer: domain(id: $id) { operations { edges { node { failure { code } } } } } }`;
    const { edges } = (await decide(operations, viewer, id)).operations;
    expect(edges[0].node).toEqual({ failure: { code: 'TRANSFER_PROTECTED' } });
    // The next look rejects it.
    await test.database.read.query("UPDATE domain_due SET due_at = ? WHERE domain_id = ? AND kind = 'LOOK'", [
      now,
      id,
    ]);
    await later(1);
    expect(await shown(seeded)).toMatchObject({ transferOut: { status: 'REJECTED' } });
  });

  it('is neither offered nor approved while the registry is told of another owner, and can be rejected', async () => {
    const seeded = await requested();
    const { viewer, id } = seeded;
    const since = new Date(Date.now() + day * 86_400_000);
    await test.database.read.query('UPDATE domain SET owner_changing_since = ? WHERE id = ?', [since, id]);
    expect((await shown(seeded)).actions).toEqual([
      { code: 'APPROVE_TRANSFER', allowed: false, reason: { code: 'OWNER_CHANGING' } },
      { code: 'REJECT_TRANSFER', allowed: true, reason: null },
    ]);
    expect(await decide(APPROVE, viewer, id)).toMatchObject({ code: 'OWNER_CHANGING' });
    expect(await decide(REJECT, viewer, id)).toMatchObject({ operation: { kind: 'REJECT_TRANSFER' } });
    await test.domains.runtime.settle();
    expect(await sponsor(seeded)).toBe('ours');
  });

  it.each([
    ['down-once', 2],
    ['lost-reply', 1],
  ])('is decided once although the registry answers like %s', async (how, attempts) => {
    const viewer = loginOf(`prf_out_${++names}`);
    const name = `${how}-${names}.com`;
    const seeded = { viewer, name, id: await test.seed(viewer.profileId, name) };
    await test.database.read.query(
      "UPDATE sim_registry_domain SET transfer = JSON_OBJECT('to', ?, 'requestedAt', ?, 'dueAt', ?) WHERE name = ?",
      [
        OTHER_REGISTRAR,
        new Date(Date.now() + day * 86_400_000),
        new Date(Date.now() + (day + 5) * 86_400_000),
        name,
      ].map((value) => (value instanceof Date ? value.toISOString() : value)),
    );
    await test.database.read.query(
      "UPDATE domain_due SET due_at = NOW() WHERE domain_id = ? AND kind = 'LOOK'",
      [seeded.id],
    );
    await later(1);
    expect(await shown(seeded)).toMatchObject({ transferOut: { status: 'PENDING' } });
    await decide(REJECT, viewer, seeded.id);
    await later(A_WHILE);
    await test.database.read.query("UPDATE job SET not_before = '2000-01-01'");
    await later(A_WHILE);
    expect(await shown(seeded)).toMatchObject({ status: 'ACTIVE', transferOut: { status: 'REJECTED' } });
    expect(await sponsor(seeded)).toBe('ours');
    const sent = await test.database.read.query(
      "SELECT attempts FROM sim_registry_command WHERE kind = 'transfer-reject' AND name = ?",
      [name],
    );
    expect(sent).toEqual([{ attempts }]);
  });
});
