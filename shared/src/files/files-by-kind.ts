import { notFound } from '../errors';
import type { StoredFiles } from './file-operations';

/** What one slice has, or takes; it may do one of both. */
export type FilesOfKind = Partial<StoredFiles>;

/**
 * The files of a service whose slices each have kinds of their own: which one it is, is told by the prefix of its id, up to
 * the first `_`. A kind that nobody has, or that cannot be stored or read, does not exist.
 */
export function filesByKind(kinds: Readonly<Record<string, FilesOfKind>>): StoredFiles {
  const kindOf = (fileId: string): FilesOfKind => {
    const prefix = fileId.slice(0, fileId.indexOf('_'));
    return Object.hasOwn(kinds, prefix) ? (kinds[prefix] ?? {}) : {};
  };
  return {
    read: (fileId, from) => kindOf(fileId).read?.(fileId, from) ?? Promise.resolve(null),
    store: (fileId, bytes) => kindOf(fileId).store?.(fileId, bytes) ?? Promise.reject(notFound()),
  };
}
