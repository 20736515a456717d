import { anyone, mergedPermissions, type Permissions, sandboxOnly } from '@customer-area/shared/graphql';
import { accountPermissions } from './account/permissions';
import { credentialsPermissions } from './credentials/permissions';
import { deskPermissions } from './desk/permissions';
import { grantsPermissions } from './grants/permissions';
import { lettersPermissions } from './letters/permissions';
import { recordsPermissions } from './records/permissions';

/** What is no district's own. */
const ofAll: Permissions = {
  fields: {
    Query: {
      codes: anyone,
    },
    Mutation: {
      advanceClock: sandboxOnly,
    },
  },
  types: {
    Action: 'with its parent',
    ActionReason: 'with its parent',
    CodeMeaning: 'public',
    PageInfo: 'with its parent',
  },
};

/** Who may call what and read what in this service. What is not in here does not start. */
export const permissions = mergedPermissions([
  accountPermissions,
  credentialsPermissions,
  grantsPermissions,
  recordsPermissions,
  deskPermissions,
  lettersPermissions,
  ofAll,
]);
