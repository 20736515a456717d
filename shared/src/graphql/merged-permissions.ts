import type { Permissions } from './permission-map';

/**
 * The rules of all parts of a service, whatever types they are for: none is left out, and each stands in one part, because a
 * second one would silently win over the first.
 */
export function mergedPermissions(parts: readonly Partial<Permissions>[]): Permissions {
  const fields: Record<string, Permissions['fields'][string]> = {};
  const types: Record<string, Permissions['types'][string]> = {};
  for (const part of parts) {
    for (const [type, rules] of Object.entries(part.fields ?? {})) {
      fields[type] = withoutDoubles(fields[type] ?? {}, rules);
    }
    Object.assign(types, withoutDoubles(types, part.types ?? {}));
  }
  return { fields, types, inSupportSessions: parts.flatMap((part) => part.inSupportSessions ?? []) };
}

function withoutDoubles<Rule>(
  before: Readonly<Record<string, Rule>>,
  more: Readonly<Record<string, Rule>>,
): Readonly<Record<string, Rule>> {
  const twice = Object.keys(more).find((name) => Object.hasOwn(before, name));
  if (twice !== undefined) throw new Error(`${twice} has its permission twice`);
  return { ...before, ...more };
}
