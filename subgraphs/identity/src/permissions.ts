import type { Permissions } from '@customer-area/shared/graphql';
import { anyone, sandboxOnly } from '@customer-area/shared/graphql';
import { accountPermissions } from './account/permissions';
import { credentialsPermissions } from './credentials/permissions';
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
export const permissions = merged([
  accountPermissions,
  credentialsPermissions,
  grantsPermissions,
  recordsPermissions,
  lettersPermissions,
  ofAll,
]);

/** Each rule stands in one part: a second one would silently win over the first. */
function merged(parts: readonly Permissions[]): Permissions {
  const fields: Record<string, Permissions['fields'][string]> = {};
  const types: Record<string, Permissions['types'][string]> = {};
  for (const part of parts) {
    for (const [type, rules] of Object.entries(part.fields)) {
      fields[type] = withoutDoubles(fields[type] ?? {}, rules);
    }
    Object.assign(types, withoutDoubles(types, part.types));
  }
  return { fields, types };
}

function withoutDoubles<Rule>(
  before: Readonly<Record<string, Rule>>,
  more: Readonly<Record<string, Rule>>,
): Readonly<Record<string, Rule>> {
  const twice = Object.keys(more).find((name) => Object.hasOwn(before, name));
  if (twice !== undefined) throw new Error(`${twice} has its permission twice`);
  return { ...before, ...more };
}
