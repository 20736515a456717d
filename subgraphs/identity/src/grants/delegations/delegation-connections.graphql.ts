import { connectionType } from '@customer-area/shared/graphql';
import { Delegation, ReceivedDelegation } from './delegation.graphql';

export const DelegationConnection = connectionType(
  Delegation,
  'Delegation',
  'A page of what the profile has delegated, newest first.',
);

export const ReceivedDelegationConnection = connectionType(
  ReceivedDelegation,
  'ReceivedDelegation',
  'A page of what others have delegated to the profile, newest first.',
);
