import { askOperation, localPeer } from '@customer-area/shared/http';
import { payloadHash } from '@customer-area/shared/idempotency';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { ask, eventually, loginOf } from '../../../../../test/harness/operations';
import { askSecondStaff } from '../../../contract';
import { identityUnderTest, register } from '../../testing/identity-under-test';
import { faultOf, stale } from '../../testing/sign-in';
import { staffMember } from '../../testing/staff-member';

const LIST = `query ($s: StaffRequestStatus) { staffRequests(status: $s) { totalCount edges { node {
  requestId act subjectId profileId summary reason status isOwn askedByLoginId decidedByLoginId decisionReason } } } }`;
const RESULT = '... on StaffRequest { requestId status } ... on StaffRequestRefused { code message }';
const APPROVE = `mutation ($id: ID!, $r: String!) { approveStaffRequest(id: $id, reason: $r) { ${RESULT} } }`;
const REJECT = `mutation ($id: ID!, $r: String!) { rejectStaffRequest(id: $id, reason: $r) { ${RESULT} } }`;

describe('an act that takes two members of staff', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  let asker: LoginViewer;
  let colleague: LoginViewer;
  let jobs: LoginViewer;
  let customer: Awaited<ReturnType<typeof register>>;
  let subjects = 0;
  beforeAll(async () => {
    running = await identityUnderTest();
    asker = await staffMember(running, ['credit:adjust']);
    colleague = await staffMember(running, ['credit:adjust', 'customers:read']);
    jobs = await staffMember(running, ['jobs:manage']);
    customer = await register(running.service);
  });
  afterAll(() => running.close());

  const identity = () =>
    localPeer({ self: 'billing', name: 'identity', handlers: () => running.service.internal });
  const want = (by = asker, changes: object = {}) =>
    askOperation(identity(), askSecondStaff, {
      kind: 'ADJUST_CREDIT',
      subjectId: `cre_${subjects}`,
      inputDigest: payloadHash({ cents: 500 }),
      summary: 'Accredito di 5,00 €',
      reason: 'doppio addebito',
      byLoginId: by.loginId,
      profileId: customer.profileId,
      ...changes,
    });
  const asked = async () => {
    subjects += 1;
    const answer = await want();
    if (answer.kind !== 'WAITING') throw new Error(answer.kind);
    return answer;
  };
  const decide = async (mutation: string, id: string, by = colleague, reason = 'controllato') => {
    const answer = await ask(running.service, by, mutation, { id, r: reason });
    return answer.errors === undefined ? Object.values(answer.data)[0] : faultOf(answer);
  };

  it('waits, is approved by the other one, and is done once', async () => {
    const { requestId, until } = await asked();
    expect(until).toBeInstanceOf(Date);
    expect(await want()).toEqual({ kind: 'WAITING', requestId, until });
    expect(await decide(APPROVE, requestId)).toEqual({ requestId, status: 'APPROVED' });
    expect(await want()).toEqual({
      kind: 'APPROVED',
      approvedBy: colleague.loginId,
      reason: 'doppio addebito',
    });
    expect(await want()).toMatchObject({ kind: 'WAITING' });
  });

  it('is approved again for the same carrying-out, and for no other', async () => {
    const { requestId } = await asked();
    await decide(APPROVE, requestId);
    const first = await want(asker, { useKey: 'one' });
    expect(first.kind).toBe('APPROVED');
    expect(await want(asker, { useKey: 'one' })).toEqual(first);
    expect((await want(asker, { useKey: 'two' })).kind).toBe('WAITING');
    await running.rows('UPDATE staff_request SET expires_at = NOW(3) - INTERVAL 1 DAY WHERE id = ?', [
      requestId,
    ]);
    expect((await want(asker, { useKey: 'one' })).kind).toBe('WAITING');
  });

  it('is told with the reason that was approved, whatever is said afterwards', async () => {
    const { requestId } = await asked();
    await decide(APPROVE, requestId);
    expect(await want(asker, { reason: 'altro' })).toMatchObject({ reason: 'doppio addebito' });
  });

  it('is another one with other content, of another subject, or by another login', async () => {
    const { requestId } = await asked();
    await decide(APPROVE, requestId);
    expect((await want(asker, { inputDigest: payloadHash({ cents: 501 }) })).kind).toBe('WAITING');
    expect((await want(asker, { subjectId: 'cre_else' })).kind).toBe('WAITING');
    expect((await want(colleague)).kind).toBe('WAITING');
    expect((await want()).kind).toBe('APPROVED');
  });

  it('is asked for once and used once by twenty at the same time', async () => {
    subjects += 1;
    const waiting = await Promise.all(Array.from({ length: 20 }, () => want()));
    const ids = new Set(waiting.map((one) => (one.kind === 'WAITING' ? one.requestId : '')));
    expect(ids.size).toBe(1);
    await decide(APPROVE, [...ids][0] ?? '');
    const used = await Promise.all(Array.from({ length: 20 }, () => want()));
    expect(used.filter(({ kind }) => kind === 'APPROVED')).toHaveLength(1);
  });

  it('is never approved or rejected by whoever asked, nor by a login made later', async () => {
    const { requestId } = await asked();
    expect(await decide(APPROVE, requestId, asker)).toMatchObject({ code: 'OWN_REQUEST' });
    expect(await decide(REJECT, requestId, asker)).toMatchObject({ code: 'OWN_REQUEST' });
    const newcomer = await staffMember(running, ['credit:adjust']);
    await running.rows('UPDATE staff_member SET created_at = NOW(3) + INTERVAL 1 MINUTE WHERE login_id = ?', [
      newcomer.loginId,
    ]);
    expect(await decide(APPROVE, requestId, newcomer)).toMatchObject({ code: 'LOGIN_TOO_NEW' });
    expect(await decide(REJECT, requestId, newcomer)).toMatchObject({ status: 'REJECTED' });
  });

  it('is never approved by a login that the asker has made, or that has its permissions from the asker', async () => {
    const chief = await staffMember(running, ['credit:adjust', 'staff:manage']);
    const input = {
      name: 'Un altro nome',
      email: 'un.altro@example.it',
      locale: 'it',
      permissions: ['CREDIT_ADJUST'],
    };
    const create = `mutation ($input: CreateStaffLoginInput!) { createStaffLogin(input: $input) { ... on StaffLogin { staffLoginId } } }`;
    const { createStaffLogin } = (await ask(running.service, chief, create, { input })).data;
    const made = { ...colleague, loginId: createStaffLogin.staffLoginId };
    const given = await staffMember(running, ['customers:read']);
    const set = `mutation ($id: ID!) { setStaffPermissions(staffLoginId: $id, permissions: [CREDIT_ADJUST]) { __typename } }`;
    await ask(running.service, chief, set, { id: given.loginId });
    subjects += 1;
    const answer = await want(chief);
    if (answer.kind !== 'WAITING') throw new Error(answer.kind);
    expect(await decide(APPROVE, answer.requestId, made)).toMatchObject({ code: 'LOGIN_OF_ASKER' });
    expect(await decide(APPROVE, answer.requestId, given)).toMatchObject({ code: 'LOGIN_OF_ASKER' });
    expect(await decide(APPROVE, answer.requestId)).toMatchObject({ status: 'APPROVED' });
  });

  it('is never approved by whoever has made the login that asks, who may reject it', async () => {
    const chief = await staffMember(running, ['credit:adjust']);
    const made = await staffMember(running, ['credit:adjust']);
    await running.rows('UPDATE staff_member SET created_by = ? WHERE login_id = ?', [
      chief.loginId,
      made.loginId,
    ]);
    for (const decision of [APPROVE, REJECT]) {
      subjects += 1;
      const answer = await want(made);
      if (answer.kind !== 'WAITING') throw new Error(answer.kind);
      expect(await decide(decision, answer.requestId, chief)).toMatchObject(
        decision === APPROVE ? { code: 'ASKER_IS_OWN_LOGIN' } : { status: 'REJECTED' },
      );
      if (decision === APPROVE)
        expect(await decide(APPROVE, answer.requestId)).toMatchObject({ status: 'APPROVED' });
    }
  });

  it('is never approved with permissions that were set after it was asked for', async () => {
    const chief = await staffMember(running, ['staff:manage']);
    const given = await staffMember(running, ['customers:read']);
    const { requestId } = await asked();
    const set = `mutation ($id: ID!) { setStaffPermissions(staffLoginId: $id, permissions: [CREDIT_ADJUST]) { __typename } }`;
    await ask(running.service, chief, set, { id: given.loginId });
    expect(await decide(APPROVE, requestId, given)).toMatchObject({ code: 'PERMISSIONS_TOO_NEW' });
    expect(await decide(REJECT, requestId, given)).toMatchObject({ status: 'REJECTED' });
  });

  it('takes the same permission to decide: for others the request is absent, listed or not', async () => {
    const { requestId } = await asked();
    expect(await decide(APPROVE, requestId, jobs)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await decide(APPROVE, 'srq_01jdem00000000000000009999')).toMatchObject({ code: 'NOT_FOUND' });
    const seen = async (by: LoginViewer) =>
      (await ask(running.service, by, LIST, { s: 'WAITING' })).data.staffRequests.edges.filter(
        ({ node }: { node: { requestId: string } }) => node.requestId === requestId,
      );
    expect(await seen(jobs)).toEqual([]);
    expect((await seen(colleague))[0].node).toMatchObject({ act: 'ADJUST_CREDIT', isOwn: false });
    expect((await seen(asker))[0].node).toMatchObject({ isOwn: true, askedByLoginId: asker.loginId });
  });

  it('is not asked for without the permission, or once the login is disabled', async () => {
    await expect(want(jobs)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    const leaving = await staffMember(running, ['credit:adjust']);
    await running.rows('UPDATE login SET disabled_at = NOW(3) WHERE id = ?', [leaving.loginId]);
    await expect(want(leaving)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    const { requestId } = await asked();
    expect(await decide(APPROVE, requestId, leaving)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('is decided once', async () => {
    const { requestId } = await asked();
    expect(await decide(REJECT, requestId, colleague, 'non risulta')).toMatchObject({ status: 'REJECTED' });
    expect(await decide(APPROVE, requestId)).toMatchObject({ code: 'ALREADY_DECIDED' });
    expect((await want()).kind).toBe('WAITING');
  });

  it('expires a day after it was asked for, approved or not', async () => {
    const waiting = await asked();
    const given = await asked();
    await decide(APPROVE, given.requestId);
    await running.rows('UPDATE staff_request SET expires_at = NOW(3) - INTERVAL 1 DAY WHERE id IN (?, ?)', [
      waiting.requestId,
      given.requestId,
    ]);
    expect(await decide(APPROVE, waiting.requestId)).toMatchObject({ code: 'EXPIRED' });
    expect((await want()).kind).toBe('WAITING');
    const expired = await ask(running.service, colleague, LIST, { s: 'EXPIRED' });
    const ids = expired.data.staffRequests.edges.map(
      ({ node }: { node: { requestId: string } }) => node.requestId,
    );
    expect(ids).toEqual(expect.arrayContaining([waiting.requestId, given.requestId]));
  });

  it('stands in the customer’s audit log, by both, with what each has said', async () => {
    const { requestId } = await asked();
    await decide(APPROVE, requestId);
    const viewer = loginOf(customer.profileId, customer.loginId);
    const query = `query ($id: ID!) { auditLog(filter: { subjectId: $id }) { edges { node { kind text actor { kind loginId } reason } } } }`;
    const entries = await eventually(async () => {
      const { data } = await ask(running.service, viewer, query, { id: requestId });
      return data.auditLog.edges.length === 2 ? data.auditLog.edges : null;
    });
    expect(entries.map(({ node }: { node: object }) => node)).toEqual([
      {
        kind: 'staff-request.approved',
        text: 'Seconda conferma del personale data: correggere il credito. Motivo: controllato',
        actor: { kind: 'STAFF', loginId: colleague.loginId },
        reason: 'controllato',
      },
      {
        kind: 'staff-request.made',
        text: 'Seconda conferma del personale chiesta: correggere il credito. Motivo: doppio addebito',
        actor: { kind: 'STAFF', loginId: asker.loginId },
        reason: 'doppio addebito',
      },
    ]);
  });

  it('is nothing for customers, staff without a second factor, or staff that signed in long ago', async () => {
    const { requestId } = await asked();
    const viewer = loginOf(customer.profileId, customer.loginId);
    for (const mutation of [APPROVE, REJECT])
      expect(await decide(mutation, requestId, viewer)).toMatchObject({ code: 'FORBIDDEN' });
    expect(faultOf(await ask(running.service, viewer, LIST)).code).toBe('FORBIDDEN');
    const unproven = { ...colleague, secondFactor: false };
    expect(await decide(APPROVE, requestId, unproven)).toMatchObject({ reason: 'SECOND_FACTOR_REQUIRED' });
    expect(await decide(APPROVE, requestId, stale(colleague))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await decide(REJECT, requestId, colleague, ' ')).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
