import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import type { FileSeal } from '@customer-area/shared/files';
import { freeText } from '@customer-area/shared/free-text';
import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { ProblemCode } from '../registration-form';
import { isAcceptedType, MOST_BYTES } from './media-types';
import { MOST_DOCUMENTS } from './rectification';
import type { RectificationStore } from './rectification.store';
import type { RectificationDocumentStore } from './rectification-document.store';

export interface AnnounceDocumentDeps {
  readonly database: Database;
  readonly rectifications: RectificationStore;
  readonly documents: RectificationDocumentStore;
  readonly links: FileSeal;
}

export interface DocumentForm {
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
}

export interface DocumentProblem {
  readonly field: keyof DocumentForm;
  readonly code:
    | Extract<ProblemCode, 'REQUIRED' | 'TOO_LONG' | 'FORBIDDEN_CHARACTER'>
    | 'TYPE_NOT_ACCEPTED'
    | 'TOO_LARGE';
}

export type AnnouncedDocument =
  | { readonly kind: 'announced'; readonly id: string; readonly path: string; readonly expiresAt: Date }
  | { readonly kind: 'refused'; readonly problems: readonly DocumentProblem[] }
  | { readonly kind: 'not-awaited' | 'too-many' };

const LONGEST_NAME = 120;
/** As long as the link is valid: what has not come by then does not count. Machine time. */
const LINK_MS = 10 * 60_000;

/** A link to send one document to, by this session. It is for that one file; whoever asks again gets another one. */
export async function announceDocument(
  deps: AnnounceDocumentDeps,
  uploader: { readonly profileId: ProfileId; readonly sessionId: string },
  rectificationId: string,
  form: DocumentForm,
): Promise<AnnouncedDocument> {
  const { database, rectifications, documents, links } = deps;
  const { profileId, sessionId } = uploader;
  const name = freeText(form.fileName, LONGEST_NAME);
  const problems = problemsOf(form, name);
  const id = newId('rcd');
  const announced = await database.transact(async (manager): Promise<AnnouncedDocument['kind']> => {
    const request = await rectifications.lock(manager, profileId, rectificationId);
    if (request === null) throw notFound();
    if (request.state !== 'AWAITING_DOCUMENTS') return 'not-awaited';
    if (problems.length > 0 || !name.ok) return 'refused';
    const now = new Date();
    const counted = await documents.countOf(manager, request, new Date(now.getTime() - LINK_MS));
    if (counted.arrived + counted.awaited >= MOST_DOCUMENTS) return 'too-many';
    await documents.insert(manager, {
      id,
      profileId,
      rectificationId,
      fileName: name.value ?? '',
      mediaType: form.mediaType,
      size: form.size,
      announcedAt: now,
    });
    return 'announced';
  });
  if (announced === 'refused') return { kind: 'refused', problems };
  if (announced !== 'announced') return { kind: announced };
  const link = links.pathTo({
    service: 'identity',
    act: 'store',
    fileId: id,
    sessionId,
    maxBytes: form.size,
  });
  return { kind: 'announced', id, ...link };
}

function problemsOf(form: DocumentForm, name: ReturnType<typeof freeText>): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  if (!name.ok) problems.push({ field: 'fileName', code: name.code });
  else if (name.value === null) problems.push({ field: 'fileName', code: 'REQUIRED' });
  if (!isAcceptedType(form.mediaType)) problems.push({ field: 'mediaType', code: 'TYPE_NOT_ACCEPTED' });
  if (form.size < 1) problems.push({ field: 'size', code: 'REQUIRED' });
  if (form.size > MOST_BYTES) problems.push({ field: 'size', code: 'TOO_LARGE' });
  return problems;
}
