import type { ServiceContext } from '@customer-area/shared/graphql';
import type { LoginViewer, Viewer } from '@customer-area/shared/viewer';

/** What a resolver of this service finds in its context: the viewer, and the loaders that the slices declare. Fresh for every operation. */
export class IdentityContext<Loaders> implements ServiceContext {
  readonly loaders: Loaders;
  /** In a holder, because Apollo Server works on a shallow copy of the context: all copies must change together. */
  private readonly current: { viewer: Viewer };

  constructor(
    caller: Viewer,
    readonly sandbox: boolean,
    loadersFor: (viewer: () => Viewer) => Loaders,
  ) {
    const current = { viewer: caller };
    this.current = current;
    this.loaders = loadersFor(() => current.viewer);
  }

  get viewer(): Viewer {
    return this.current.viewer;
  }

  /** From here on the operation reads as this login: for the mutations that have just proved who is there. */
  actAs(viewer: LoginViewer): void {
    this.current.viewer = viewer;
  }
}
