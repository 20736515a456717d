import { anyone, type Permissions, staffWith } from '@customer-area/shared/graphql';
import { REVIEW_PERMISSION } from '../owner-changes';

export const ownerObjectionPermissions: Permissions = {
  fields: {
    Query: { ownerChangeToObject: anyone },
    Mutation: {
      objectToOwnerChange: anyone,
      decideOwnerObjection: staffWith(REVIEW_PERMISSION),
    },
  },
  types: {
    OwnerChangeToObject: 'with its parent',
    OwnerChangeObjected: 'public',
    OwnerObjection: 'with its parent',
    OwnerObjectionDecided: 'with its parent',
  },
};
