import type { ServiceContext } from '@customer-area/shared/graphql';
import type { LoginViewer, Viewer } from '@customer-area/shared/viewer';
import type DataLoader from 'dataloader';
import type { LoginEntity, ShownLogin } from './account/logins';
import type { ProfileEntity } from './account/profiles';
import type { RectificationDocumentEntity } from './account/rectification';
import type { Factors } from './credentials/second-factor';
import type { ApiKeyEntity } from './grants/api-keys';
import type { DataExportFileEntity } from './records/data-export';

/** What a resolver of this service finds in its context. Fresh for every operation. */
export class IdentityContext implements ServiceContext {
  readonly loaders: IdentityLoaders;
  /** In a holder, because Apollo Server works on a shallow copy of the context: all copies must change together. */
  private readonly current: { viewer: Viewer };

  constructor(
    caller: Viewer,
    readonly sandbox: boolean,
    loadersFor: (viewer: () => Viewer) => IdentityLoaders,
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

/** Batched reads, each narrowed to the viewer's profile. */
export interface IdentityLoaders {
  readonly apiKeyById: DataLoader<string, ApiKeyEntity | null>;
  readonly loginById: DataLoader<string, ShownLogin | null>;
  readonly loginsOfProfile: DataLoader<string, readonly LoginEntity[]>;
  readonly secondFactorByLogin: DataLoader<string, Factors | null>;
  readonly lastUseOfLogin: DataLoader<string, Date | null>;
  readonly documentsOfRectification: DataLoader<string, readonly RectificationDocumentEntity[]>;
  readonly profileById: DataLoader<string, ProfileEntity | null>;
  readonly filesOfExport: DataLoader<string, readonly DataExportFileEntity[]>;
}
