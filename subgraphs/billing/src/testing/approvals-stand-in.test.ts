import { approvalContract } from '../../../../test/harness/approval-contract';
import { IdentityStandIn } from './identity-stand-in';
import { profile } from './open-billing';

describe('the approvals of the identity stand-in keep what a service may rely on:', () => {
  approvalContract(async () => {
    const identity = new IdentityStandIn();
    const profileId = profile();
    return {
      profileId,
      loginId: 'lgn_1',
      protect: async (action) => identity.approvals.protect(profileId, action),
      ask: (input) => identity.call('ask-approval', input),
      decide: async (id, isApproved) => identity.approvals.decide(id, isApproved),
    };
  });
});
