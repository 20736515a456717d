import { anyLogin, type Permissions } from '@customer-area/shared/graphql';
import type { NodeOwner } from './node-owners';

/** Any login may ask; what it then sees, the owner of each thing decides as at its own doors. */
export function nodePermissions(owners: Readonly<Record<string, NodeOwner>>): Permissions {
  return {
    fields: { Query: { node: anyLogin, nodes: anyLogin } },
    types: Object.fromEntries(Object.values(owners).map(({ type }) => [type, 'with its parent'])),
  };
}
