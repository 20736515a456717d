import { isId } from '@customer-area/shared/ids';
import type { Locale } from '@customer-area/shared/locale';

/** What a link to an archive leads to. */
export interface WantedArchive {
  readonly profileId: string;
  readonly year: number;
  readonly locale: Locale;
}

/** How far an archive has been sent. */
export interface ArchivePlace {
  readonly archiveId: string;
  /** Of the next part. */
  readonly position: number;
  /** Bytes and files that were sent. */
  readonly offset: number;
  readonly files: number;
  /** The last document that was sent; null before the first. */
  readonly after: { readonly issuedAt: Date; readonly id: string } | null;
}

/** e.g. `iar_2026.it.prf_01jd…`. It is signed with the link. */
export const archiveFileId = ({ profileId, year, locale }: WantedArchive): string =>
  `iar_${year}.${locale}.${profileId}`;

/** Null for an id that is none. */
export function wantedArchive(fileId: string): WantedArchive | null {
  const [, year, locale, profileId] = /^iar_(\d{4})\.(it|en)\.(.+)$/.exec(fileId) ?? [];
  if (year === undefined || profileId === undefined || !isId(profileId, 'prf')) return null;
  return { profileId, year: Number(year), locale: locale as Locale };
}

export function placeText({ archiveId, position, offset, files, after }: ArchivePlace): string {
  return [archiveId, position, offset, files, after?.issuedAt.getTime() ?? '', after?.id ?? ''].join(' ');
}

/** Null for a text that is no place. */
export function placeIn(text: string): ArchivePlace | null {
  const [archiveId = '', position, offset, files, issuedAt, id] = text.split(' ');
  const numbers = [position, offset, files, issuedAt].map(Number);
  if (!isId(archiveId, 'iar') || id === undefined || !numbers.every(Number.isSafeInteger)) return null;
  return {
    archiveId,
    position: Number(position),
    offset: Number(offset),
    files: Number(files),
    after: { issuedAt: new Date(Number(issuedAt)), id },
  };
}
