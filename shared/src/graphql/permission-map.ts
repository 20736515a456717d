import type { IRules } from 'graphql-shield';
import type { Viewer } from '../viewer';

/**
 * Who may read an object of this type. `'public'`: it carries nothing of anybody. `'with its parent'`: a value that is
 * only ever reached through an object that has a policy of its own. A function decides per object.
 */
export type TypePolicy = 'public' | 'with its parent' | ((viewer: Viewer, entity: never) => boolean);

/** A service's whole permission map. Every root field and every object type is in it, or the service does not start. */
export interface Permissions {
  /** graphql-shield rules by type and field. */
  readonly fields: Readonly<Record<string, Readonly<Record<string, IRules>>>>;
  readonly types: Readonly<Record<string, TypePolicy>>;
  /**
   * The mutations that staff may call in a support session, within its scopes: harmless ones, which neither pay nor read codes
   * nor touch a way in. Every other one is FORBIDDEN there, whatever its rule says.
   */
  readonly inSupportSessions?: readonly string[];
}
