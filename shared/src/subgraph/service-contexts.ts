import type { ServiceContext } from '../graphql';
import type { Viewer } from '../viewer';
import { lazyParts, type PartMaker } from './lazy-parts';

/** For whom parts are made only to learn their names. */
export const NOBODY: Viewer = {
  kind: 'anonymous',
  requestId: '',
  locale: 'it',
  ip: '',
  userAgent: '',
};

/** Makes the contexts of a service: fresh for each fetch, with the parts that its resolvers ask for. */
export function contextsOf<Context extends ServiceContext>(
  sandbox: boolean,
  makers: readonly PartMaker<Viewer>[],
): (viewer: Viewer) => Context {
  const partsFor = lazyParts(makers, NOBODY);
  return (viewer) => Object.assign(partsFor(viewer), { viewer, sandbox }) as ServiceContext as Context;
}
