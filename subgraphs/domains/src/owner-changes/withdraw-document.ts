import { notFound } from '@customer-area/shared/errors';
import type { FileStorage } from '@customer-area/shared/file-storage';
import { isId } from '@customer-area/shared/ids';
import { profileOf } from '@customer-area/shared/isolation';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { ownerChangeDocumentWithdrawn } from '../../contract';
import { storageKeyOf } from './document-storage';
import { planForgettingBytes } from './forget-bytes';
import { type DocumentState, takesPapers, whyClosed } from './owner-change';
import { type OwnerChangeDeps, type RefusedOwnerChange, refused } from './owner-change-deps';
import { settleItem } from './settle-case';
import { tellParty } from './tell-parties';

const WITHDRAWN_FROM: readonly DocumentState[] = ['SCANNING', 'IN_REVIEW', 'ACCEPTED', 'REFUSED', 'REPLACED'];

/** Takes an own document back, and its bytes go; not once all has passed. Twice is once. */
export async function withdrawDocument(
  deps: OwnerChangeDeps & { readonly storage: FileStorage },
  viewer: LoginViewer,
  id: string,
): Promise<RefusedOwnerChange | { readonly kind: 'withdrawn'; readonly ownerChangeId: string }> {
  const { database, ownerChanges, ownerChangePapers, clock, storage } = deps;
  const profileId = profileOf(viewer);
  const found = isId(id, 'ocd') ? await ownerChangePapers.findOwn(database.read, profileId, id) : null;
  // What was announced and has not come is nowhere shown: it does not exist.
  if (found === null || found.storedDigest === null) throw notFound();
  const { ownerChangeId, party, item, fileName, storedDigest } = found;
  const refusal = await database.transact(async (manager) => {
    const change = await ownerChanges.lockAny(manager, ownerChangeId);
    if (change === null) throw notFound();
    const row = await ownerChangePapers.findDocument(manager, id);
    if (row?.state === 'WITHDRAWN') return null;
    if (!takesPapers(change.state)) return refused(whyClosed(change.state));
    const gone = { state: 'WITHDRAWN' as const };
    if (!(await ownerChangePapers.changeDocument(manager, found, WITHDRAWN_FROM, gone))) return null;
    const at = clock.now();
    // Whoever dies before the bytes are gone has answered nothing, and nobody repeats it.
    await planForgettingBytes(manager, id, at);
    await tellParty(manager, change, party, ownerChangeDocumentWithdrawn, { item, fileName }, at);
    await settleItem(deps, manager, change, found, { loginId: viewer.loginId, at });
    return null;
  });
  if (refusal !== null) return refusal;
  await storage.remove(storageKeyOf({ ...found, storedDigest }));
  return { kind: 'withdrawn', ownerChangeId };
}
