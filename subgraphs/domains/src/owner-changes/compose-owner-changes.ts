import type { FileScanner } from '@customer-area/shared/file-scan';
import type { FileStorage } from '@customer-area/shared/file-storage';
import { FileSeal, type FilesOfKind } from '@customer-area/shared/files';
import type { InternalHandlers } from '@customer-area/shared/http';
import type { JobHandler } from '@customer-area/shared/jobs';
import { LinkSecrets } from '@customer-area/shared/link-secrets';
import type { Viewer } from '@customer-area/shared/viewer';
import { handOutDocument } from './document-storage';
import { DomainOwnerChangeResolver } from './domain-owner-change.resolver';
import {
  endGrace,
  expireOwnerChange,
  OWNER_CHANGE_GRACE_OVER,
  remindOfOwnerChange,
} from './end-owner-change';
import { FORGET_BYTES, forgetBytes } from './forget-bytes';
import { FORGET_DOCUMENTS, forgetDocuments } from './forget-documents';
import { newOwnerLetterOperation } from './new-owner-letter';
import { ownerChangeLoaders } from './owner-change.loader';
import { OwnerChangeResolver } from './owner-change.resolver';
import { OwnerChangeActsResolver } from './owner-change-acts.resolver';
import type { OwnerChangeDeps } from './owner-change-deps';
import { OwnerChangeInvitationResolver } from './owner-change-invitation.resolver';
import { OwnerChangeListStore } from './owner-change-list.store';
import { returnedFormOperation } from './returned-form';
import { OwnerChangeReviewResolver } from './review.resolver';
import { SCAN_DOCUMENT, scanDocument } from './scan-document';
import { OWNER_CHANGE_OVER, OWNER_CHANGE_REMINDER } from './start-owner-change';
import { takeDocument } from './take-document';

export interface OwnerChangesDeps extends OwnerChangeDeps {
  readonly storage: FileStorage;
  /** Null where none is configured: documents wait. */
  readonly scanner: FileScanner | null;
  readonly serviceKey: string;
}

/** What the slice adds to the service. */
export function composeOwnerChanges(given: OwnerChangesDeps) {
  const deps = { ...given, ownerChangeLists: new OwnerChangeListStore() };
  const links = new FileSeal(deps.serviceKey);
  const invitationSecrets = new LinkSecrets(deps.serviceKey, 'domains:owner-invitation');
  const { scanner } = deps;
  const jobs: readonly JobHandler[] = [
    { kind: OWNER_CHANGE_OVER, run: (job) => expireOwnerChange(deps, job) },
    { kind: FORGET_BYTES, run: (job) => forgetBytes(deps, job) },
    { kind: OWNER_CHANGE_GRACE_OVER, run: (job) => endGrace(deps, job) },
    { kind: FORGET_DOCUMENTS, run: (job) => forgetDocuments(deps, job) },
    { kind: OWNER_CHANGE_REMINDER, run: (job) => remindOfOwnerChange(deps, job) },
    {
      kind: SCAN_DOCUMENT,
      run: scanner === null ? null : (job) => scanDocument({ ...deps, scanner }, job.subjectId),
    },
  ];
  const files: Readonly<Record<string, FilesOfKind>> = {
    ocd: {
      read: (fileId) => handOutDocument(deps, fileId),
      store: (fileId, bytes) => takeDocument(deps, fileId, bytes),
    },
  };
  const internal: InternalHandlers = {
    ...newOwnerLetterOperation({ ...deps, invitationSecrets }),
    ...returnedFormOperation(deps),
  };
  return {
    resolvers: [
      new OwnerChangeResolver(deps, links),
      new OwnerChangeActsResolver(deps, links),
      new OwnerChangeReviewResolver(deps, links),
      new OwnerChangeInvitationResolver(deps),
      new DomainOwnerChangeResolver(),
    ],
    jobs,
    files,
    internal,
    contextFor: (viewer: Viewer) => ({ ownerChanges: ownerChangeLoaders(deps, viewer) }),
  };
}
