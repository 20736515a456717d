import type { Peer } from '@customer-area/shared/http';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { ask } from '../../../../../test/harness/operations';
import { identityUnderTest, silentPeer } from '../../testing/identity-under-test';
import { faultOf } from '../../testing/sign-in';
import { staffMember } from '../../testing/staff-member';

const RESOLVE = 'mutation ($input: ResolveCaseInput!) { resolveCase(input: $input) }';
const WAITING = '{ staffRequests(status: WAITING) { edges { node { requestId act subjectId } } } }';
const APPROVE = `mutation ($id: ID!) { approveStaffRequest(id: $id, reason: "Giusto") { __typename } }`;

const found = {
  caseId: 'opr_01jdem00000000000000000001',
  kind: 'OPERATION_BLOCKED',
  subjectId: 'dom_01jdem00000000000000000001',
  profileId: 'prf_01jdem00000000000000000001',
};

describe('a case that is decided', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  let one: LoginViewer;
  let two: LoginViewer;
  const decided: unknown[] = [];
  beforeAll(async () => {
    running = await identityUnderTest({}, { peer: owner });
    one = await staffMember(running, ['jobs:manage']);
    two = await staffMember(running, ['jobs:manage']);
  });
  afterAll(() => running.close());

  const owner = (name: string): Peer => ({
    ...silentPeer(name),
    call: async (operation, input) => {
      if (operation === 'staff-cases')
        return [{ ...found, openedAt: '2026-11-01T00:00:00.000Z', choices: ['TRY_AGAIN', 'GIVE_UP'] }];
      if (operation !== 'resolve-staff-case') return silentPeer(name).call(operation, input);
      decided.push(input);
      return found;
    },
  });
  const resolve = (choice: string, reason: string, caseId = found.caseId) =>
    ask(running.service, one, RESOLVE, { input: { caseId, choice, reason } });

  it('is given up only once a second member of staff has approved, with the reason that was approved', async () => {
    expect((await resolve('GIVE_UP', 'Impossibile')).data.resolveCase).toBe(false);
    expect(decided).toEqual([]);
    const { staffRequests } = (await ask(running.service, two, WAITING)).data;
    const { requestId, ...asked } = staffRequests.edges[0].node;
    expect(asked).toEqual({ act: 'DROP_JOB', subjectId: found.caseId });
    await ask(running.service, two, APPROVE, { id: requestId });
    expect((await resolve('GIVE_UP', 'Altro')).data.resolveCase).toBe(true);
    const { loginId: byLoginId } = one;
    expect(decided).toEqual([{ caseId: found.caseId, choice: 'GIVE_UP', reason: 'Impossibile', byLoginId }]);
    const absent = await resolve('GIVE_UP', 'x', 'opr_01jdem00000000000000000002');
    expect(faultOf(absent).code).toBe('NOT_FOUND');
  });
});
