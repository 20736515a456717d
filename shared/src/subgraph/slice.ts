import type { EventHandlers } from '../events';
import { type FilesOfKind, fileOperations, filesByKind } from '../files';
import type { ReferenceResolvers, ServiceContext } from '../graphql';
import type { InternalHandlers } from '../http';
import type { JobHandler } from '../jobs';
import type { Gauge, Tally } from '../runtime';
import type { Viewer } from '../viewer';

/** What a slice adds to its service. */
export interface Slice {
  readonly resolvers?: readonly object[];
  readonly jobs?: readonly JobHandler[];
  readonly internal?: InternalHandlers;
  readonly gauges?: readonly Gauge[];
  readonly tallies?: readonly Tally[];
  /** What the file routes read or store, by the prefix of its id. */
  readonly files?: Readonly<Record<string, FilesOfKind>>;
  /** What it does with the facts of other services, by the name of the service. */
  readonly handlers?: Readonly<Record<string, EventHandlers>>;
  /** Types that it answers by their id. */
  readonly references?: ReferenceResolvers<never>;
  /** What its resolvers find in the context of a request, under names that are always the same. */
  readonly contextFor?: (viewer: Viewer) => object;
}

/** All that the slices of a service add to it. A name that two of them give is a mistake, and the service does not start. */
export function mergedSlices(slices: readonly Slice[]) {
  const sources = new Set(slices.flatMap(({ handlers }) => Object.keys(handlers ?? {})));
  return {
    resolvers: slices.flatMap(({ resolvers }) => resolvers ?? []),
    jobs: slices.flatMap(({ jobs }) => jobs ?? []),
    gauges: slices.flatMap(({ gauges }) => gauges ?? []),
    tallies: slices.flatMap(({ tallies }) => tallies ?? []),
    internal: {
      ...merged(slices.map(({ internal }) => internal)),
      ...fileOperations(filesByKind(merged(slices.map(({ files }) => files)))),
    } as InternalHandlers,
    handlers: Object.fromEntries(
      [...sources].map((source) => [source, merged(slices.map(({ handlers }) => handlers?.[source]))]),
    ) as Readonly<Record<string, EventHandlers>>,
    references: merged(slices.map(({ references }) => references)) as ReferenceResolvers<ServiceContext>,
    contextParts: slices.flatMap(({ contextFor }) => contextFor ?? []),
  };
}

/** One record of all of them. */
function merged<T>(parts: readonly (Readonly<Record<string, T>> | undefined)[]): Record<string, T> {
  const whole: Record<string, T> = {};
  for (const part of parts)
    for (const [name, value] of Object.entries(part ?? {})) {
      if (Object.hasOwn(whole, name)) throw new Error(`two slices give ${name}`);
      whole[name] = value;
    }
  return whole;
}
