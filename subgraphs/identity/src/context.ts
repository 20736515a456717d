import type { ServiceContext } from '@customer-area/shared/graphql';
import type { LoginViewer } from '@customer-area/shared/viewer';
import type DataLoader from 'dataloader';
import type { LoginEntity } from './logins';
import type { ProfileEntity } from './profiles';

/** What a resolver of this service finds in its context. Fresh for every operation. */
export interface IdentityContext extends ServiceContext {
  readonly loaders: IdentityLoaders;
  /** From here on the operation reads as this login: for the mutations that have just proved who is there. */
  readonly actAs: (viewer: LoginViewer) => void;
}

/** Batched reads, each narrowed to the viewer's profile. */
export interface IdentityLoaders {
  readonly loginById: DataLoader<string, LoginEntity | null>;
  readonly loginsOfProfile: DataLoader<string, readonly LoginEntity[]>;
  readonly profileById: DataLoader<string, ProfileEntity | null>;
}
