import {
  anyone,
  freshlySignedIn,
  freshStaffWith,
  type Permissions,
  signedIn,
  signedInToEnrol,
  staffWith,
} from '@customer-area/shared/graphql';
import { actsFor, isStaff, owns } from '@customer-area/shared/isolation';
import { maySwitchProfile } from './delegations';

/** Who may call and read what of further logins, keys, delegates and staff. */
export const grantsPermissions: Permissions = {
  fields: {
    Query: {
      staffLogins: staffWith('staff:manage'),
      protectedActions: signedIn,
      approvals: signedIn,
      accessScopes: anyone,
      apiKeys: signedIn,
      delegations: signedIn,
      receivedDelegations: signedIn,
      delegationInvitation: signedIn,
    },
    Mutation: {
      prepareAdditionalLogin: freshlySignedIn,
      confirmAdditionalLogin: signedIn,
      disableLogin: freshlySignedIn,
      renameLogin: signedIn,
      setProtectedActions: freshlySignedIn,
      approveRequest: freshlySignedIn,
      rejectRequest: signedIn,
      withdrawApproval: signedIn,
      createApiKey: freshlySignedIn,
      revokeApiKey: freshlySignedIn,
      setApiKeySpendingLimit: freshlySignedIn,
      createStaffLogin: freshStaffWith('staff:manage'),
      resendStaffActivation: freshStaffWith('staff:manage'),
      setStaffPermissions: freshStaffWith('staff:manage'),
      disableStaffLogin: freshStaffWith('staff:manage'),
      activateStaffLogin: anyone,
      endDelegatedAccess: anyone,
      inviteDelegate: freshlySignedIn,
      setDelegationSpendingLimit: freshlySignedIn,
      acceptDelegation: freshlySignedIn,
      // Of the giver alone is asked that it has signed in lately.
      revokeDelegation: signedIn,
      switchProfile: maySwitchProfile,
    },
    Login: {
      staffPermissions: signedInToEnrol,
    },
  },
  types: {
    ApiKey: (viewer, key: { profileId: string }) => owns(viewer, key.profileId),
    ApiKeyConnection: 'with its parent',
    ApiKeyEdge: 'with its parent',
    ApiKeyCreated: (viewer, made: { profileId: string }) => owns(viewer, made.profileId),
    Delegation: (viewer, delegation: { profileId: string }) => owns(viewer, delegation.profileId),
    ReceivedDelegation: (viewer, delegation: { profileId: string }) => owns(viewer, delegation.profileId),
    DelegationConnection: 'with its parent',
    DelegationEdge: 'with its parent',
    ReceivedDelegationConnection: 'with its parent',
    ReceivedDelegationEdge: 'with its parent',
    // Whoever acts for a profile is told for which, whatever it may do there.
    ActingFor: (viewer, acting: { profileId: string }) => actsFor(viewer, acting.profileId),
    DelegatedDomain: 'with its parent',
    // Whoever holds its link was meant to read it.
    DelegationInvitation: 'public',
    DelegationRefused: 'public',
    Approval: (viewer, approval: { profileId: string }) => owns(viewer, approval.profileId),
    ApprovalConnection: 'with its parent',
    ApprovalEdge: 'with its parent',
    ApprovalRequired: 'public',
    ApprovalRefused: 'public',
    ProtectedActions: 'with its parent',
    ProtectedActionsRefused: 'public',
    StaffLogin: (viewer) =>
      isStaff(viewer) && viewer.secondFactor && viewer.permissions.includes('staff:manage'),
    StaffRefused: 'public',
    StaffActivated: 'public',
    LoginConfirmation: 'with its parent',
    LoginRefused: 'public',
    AccessScopeOption: 'public',
    ApiKeyRefused: 'public',
  },
};
