import { approvalContract } from '../../../../../test/harness/approval-contract';
import { ask, loginOf } from '../../../../../test/harness/operations';
import { identityUnderTest, register } from '../../testing/identity-under-test';
import { secondLogin } from '../../testing/second-login';

describe('the real approvals keep what a service may rely on:', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  beforeAll(async () => {
    running = await identityUnderTest();
  });
  afterAll(() => running.close());

  approvalContract(async () => {
    const { service } = running;
    const person = await register(service);
    const first = loginOf(person.profileId, person.loginId);
    const second = await secondLogin(service, first);
    const set = 'mutation ($a: [ProtectedAction!]!) { setProtectedActions(actions: $a) { __typename } }';
    const decide = (step: string) =>
      `mutation ($id: ID!) { ${step}(approvalId: $id) { ... on Approval { status } } }`;
    return {
      profileId: first.profileId,
      loginId: first.loginId,
      protect: async (action) => void (await ask(service, first, set, { a: [action] })),
      ask: async (input) =>
        service.internal['ask-approval']?.(input, { kind: 'service', service: 'test', requestId: 'test' }),
      decide: async (id, isApproved) =>
        void (await ask(service, second, decide(isApproved ? 'approveRequest' : 'rejectRequest'), { id })),
    };
  });
});
