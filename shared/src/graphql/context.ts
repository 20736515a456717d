import type { Viewer } from '../viewer';

/** What every resolver context carries, in every service. Each service adds its loaders. */
export interface ServiceContext {
  /** Who is asking. */
  readonly viewer: Viewer;
  readonly sandbox: boolean;
}
