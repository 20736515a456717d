import type { FileScanner } from '@customer-area/shared/file-scan';
import type { FileStorage } from '@customer-area/shared/file-storage';
import { defineJob, TWO_DAYS } from '@customer-area/shared/jobs';
import { ownerChangeDocumentInfected } from '../../contract';
import { storageKeyOf } from './document-storage';
import type { OwnerChangeDeps } from './owner-change-deps';
import { settleItem } from './settle-case';
import { tellParty } from './tell-parties';

/** Scanners are loading signatures, or away over a weekend. */
export const SCAN_DOCUMENT = defineJob({
  name: 'owner-change.scan',
  lane: 'owner-change-scan',
  timeoutMs: 60_000,
  delays: TWO_DAYS,
});

export type ScanDocumentDeps = Pick<
  OwnerChangeDeps,
  'database' | 'clock' | 'ownerChanges' | 'ownerChangePapers' | 'onReady'
> & { readonly storage: FileStorage; readonly scanner: FileScanner };

/** Looks into a document that waits for it. Staff see what is clean; what is infected is told, and its bytes go at once. */
export async function scanDocument(deps: ScanDocumentDeps, id: string): Promise<void> {
  const { database, clock, ownerChanges, ownerChangePapers, storage, scanner } = deps;
  const row = await ownerChangePapers.findDocument(database.read, id);
  if (row === null || row.storedDigest === null) return;
  const key = storageKeyOf({ ...row, storedDigest: row.storedDigest });
  if (row.state === 'SCANNING') {
    const bytes = await storage.read(key, 0, row.size - 1);
    // It was withdrawn meanwhile; if it was not, the job has to be seen.
    if (bytes === null && (await ownerChangePapers.findDocument(database.read, id))?.state === 'SCANNING')
      throw new Error(`the bytes of ${id} are gone`);
    if (bytes === null) return;
    const verdict = await scanner.scan(bytes);
    await database.transact(async (manager) => {
      const change = await ownerChanges.lockAny(manager, row.ownerChangeId);
      if (change === null) return;
      const state = verdict === 'CLEAN' ? 'IN_REVIEW' : 'INFECTED';
      if (!(await ownerChangePapers.changeDocument(manager, row, ['SCANNING'], { state }))) return;
      const at = clock.now();
      const { item, party, fileName } = row;
      if (state === 'INFECTED')
        await tellParty(manager, change, party, ownerChangeDocumentInfected, { item, fileName }, at);
      await settleItem(deps, manager, change, row, { loginId: null, at });
    });
  }
  if ((await ownerChangePapers.findDocument(database.read, id))?.state === 'INFECTED')
    await storage.remove(key);
}
