import type { Viewer } from '../viewer';

/** What every resolver context carries, in every service. Each service adds its loaders. */
export interface ServiceContext {
  /** Who is asking. A mutation that signs somebody in may replace it for the rest of its own operation. */
  viewer: Viewer;
  readonly sandbox: boolean;
}
