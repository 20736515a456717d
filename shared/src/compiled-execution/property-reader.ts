import type { GraphQLResolveInfo } from 'graphql';
import type { ReadArguments } from './argument-values';
import type { Run } from './run';

/** The default resolver of graphql-js for one field. Arguments are read as it does, also where they are not used: they may be wrong. */
export function propertyReader(
  read: ReadArguments,
  info: GraphQLResolveInfo,
): (run: Run, source: unknown) => unknown {
  const name = info.fieldName;
  return (run, source) => {
    const args = read(run);
    if (source === null || (typeof source !== 'object' && typeof source !== 'function')) return undefined;
    const parent = source as Record<string, unknown>;
    const property = parent[name];
    // Read again and called on its object, like there.
    return typeof property === 'function'
      ? (parent[name] as (...given: unknown[]) => unknown)(args, run.context, info)
      : property;
  };
}
