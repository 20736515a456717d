import type { Database } from '@customer-area/shared/database';
import { dataScopeOf, ownerIn } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { OperationContext } from '../operation-views';
import type { RegistrantHandleRow, RegistrantHandleStore } from '../registrant-contacts';
import type { RegistrantRow, RegistrantStore } from '../registrants';
import type { VerificationContext } from '../verification';
import type { RegistrantUpdateRow } from './registrant-update.entity';
import type { RegistrantUpdateStore } from './registrant-update.store';

/** The context of resolvers that read registrants. */
export interface RegistrantContext extends VerificationContext {
  readonly loaders: VerificationContext['loaders'] & {
    readonly registrant: DataLoader<string, RegistrantRow | null>;
    readonly registrantUpdate: DataLoader<string, RegistrantUpdateRow | null>;
    /** What registries call a registrant. */
    readonly registrantHandles: DataLoader<string, RegistrantHandleRow[]>;
  };
}

/** The context of resolvers that show how a change of a registrant is carried out. */
export type RegistrantUpdateContext = RegistrantContext & OperationContext;

/** Registrants of the viewer's profile by id, in one statement per request; absent and foreign ids are null. */
export function registrantLoader(
  { read }: Pick<Database, 'read'>,
  store: RegistrantStore,
  viewer: Viewer,
): DataLoader<string, RegistrantRow | null> {
  return new DataLoader(async (ids) => inOrder(ids, await store.byIds(read, ownerOf(viewer), ids)));
}

/** The same for their changes. */
export function registrantUpdateLoader(
  { read }: Pick<Database, 'read'>,
  store: RegistrantUpdateStore,
  viewer: Viewer,
): DataLoader<string, RegistrantUpdateRow | null> {
  return new DataLoader(async (ids) => inOrder(ids, await store.byIds(read, ownerOf(viewer), ids)));
}

/** The handles of registrants of the viewer's profile that a registry has confirmed. */
export function handleLoader(
  { read }: Pick<Database, 'read'>,
  store: RegistrantHandleStore,
  viewer: Viewer,
): DataLoader<string, RegistrantHandleRow[]> {
  return new DataLoader(async (ids) => {
    const rows = await store.ofRegistrants(read, ownerOf(viewer), ids);
    return ids.map((id) => rows.filter(({ registrantId, told }) => registrantId === id && told !== null));
  });
}

const ownerOf = (viewer: Viewer) => ownerIn(dataScopeOf(viewer));

function inOrder<Row extends { readonly id: string }>(ids: readonly string[], rows: readonly Row[]) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
