import { notFound } from '@customer-area/shared/errors';
import { targetToStore } from '@customer-area/shared/file-links';
import type { FileSeal } from '@customer-area/shared/files';
import { freeText } from '@customer-area/shared/free-text';
import type { UploadTarget } from '@customer-area/shared/graphql';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { ProblemCode } from '../registration-form';
import { isAcceptedType, MOST_BYTES } from './media-types';
import { type ReserveDocumentDeps, reserveDocument } from './reserve-document';

export interface AnnounceDocumentDeps extends ReserveDocumentDeps {
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
  | { readonly kind: 'announced'; readonly id: string; readonly target: UploadTarget }
  | { readonly kind: 'refused'; readonly problems: readonly DocumentProblem[] }
  | { readonly kind: 'not-awaited' | 'too-many' };

const LONGEST_NAME = 120;
/** A link to send one document to, by this session. It is for that one file; whoever asks again gets another one. */
export async function announceDocument(
  deps: AnnounceDocumentDeps,
  uploader: { readonly profileId: ProfileId; readonly sessionId: string },
  rectificationId: string,
  form: DocumentForm,
): Promise<AnnouncedDocument> {
  const { profileId, sessionId } = uploader;
  const name = freeText(form.fileName, LONGEST_NAME);
  const problems = problemsOf(form, name);
  const { mediaType, size } = form;
  const isRight = problems.length === 0 && name.ok;
  const file = isRight ? { fileName: name.value ?? '', mediaType, size } : null;
  const reserved = await reserveDocument(deps, { profileId, rectificationId }, file);
  if (reserved.kind === 'not-found') throw notFound();
  if (reserved.kind === 'refused') return { kind: 'refused', problems };
  if (reserved.kind !== 'announced') return { kind: reserved.kind };
  const { id } = reserved;
  const awaited = { service: 'identity', fileId: id, maxBytes: size, mediaTypes: [mediaType] };
  return { kind: 'announced', id, target: targetToStore(deps.links, sessionId, awaited) };
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
