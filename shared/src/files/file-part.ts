import { createHash } from 'node:crypto';
import { notFound } from '../errors';
import type { FileContent, StoredFile } from './file-content';
import type { FilePart, WantedPart, WantedRange } from './file-contract';

/** How much of a stored file travels at once. */
export const PART_BYTES = 1024 * 1024;

/** What is wanted of a file, as it travels to the file routes. */
export async function partOf(file: FileContent | StoredFile, wanted: WantedPart): Promise<FilePart> {
  if ('bytes' in file && (file.next !== undefined || wanted.from !== null)) return written(file);
  const whole = 'bytes' in file ? inMemory(file) : file;
  const { name, mediaType, size, digest } = whole;
  const tag = `"${digest}"`;
  const facts = { name, mediaType, size, tag };
  const nothing = { ...facts, content: '', next: null, range: null };
  if (wanted.from !== null) {
    const [first = 0, last = 0] = wanted.from.split('-').map(Number);
    return { ...facts, answer: 'RANGE', range: { first, last }, ...(await piece(whole, first, last)) };
  }
  if (wanted.known.includes(tag) || wanted.known.includes('*')) return { ...nothing, answer: 'UNCHANGED' };
  const isPart = wanted.range !== null && (wanted.rangeOf === null || wanted.rangeOf === tag);
  const range = isPart && wanted.range !== null ? within(wanted.range, size) : { first: 0, last: size - 1 };
  if (range === null) return { ...nothing, answer: 'BEYOND' };
  if (size === 0) return { ...nothing, answer: 'WHOLE' };
  const bytes = await piece(whole, range.first, range.last);
  return { ...facts, ...bytes, ...(isPart ? { answer: 'RANGE', range } : { answer: 'WHOLE', range: null }) };
}

/** Neither its length nor its tag can be told before it is written. */
function written({ name, mediaType, bytes, next = null }: FileContent): FilePart {
  const content = bytes.toString('base64');
  return { name, mediaType, content, next, answer: 'WHOLE', size: null, tag: null, range: null };
}

function inMemory({ name, mediaType, bytes }: FileContent): StoredFile & { readonly atOnce: true } {
  const digest = createHash('sha256').update(bytes).digest('hex');
  const read = async (first: number, last: number) => bytes.subarray(first, last + 1);
  // Making it again for each part would cost more than sending it.
  return { name, mediaType, size: bytes.length, digest, read, atOnce: true };
}

/** The next piece of what is wanted, and where that goes on. */
async function piece(
  file: StoredFile,
  first: number,
  last: number,
): Promise<{ content: string; next: string | null }> {
  const end = 'atOnce' in file ? last : Math.min(last, first + PART_BYTES - 1);
  const bytes = await file.read(first, end);
  if (bytes === null) throw notFound();
  return { content: bytes.toString('base64'), next: end < last ? `${end + 1}-${last}` : null };
}

/** The bytes that are meant, of a file of this size; null when it has none of them. */
function within(range: WantedRange, size: number): { first: number; last: number } | null {
  if ('final' in range) {
    return range.final === 0 || size === 0
      ? null
      : { first: Math.max(0, size - range.final), last: size - 1 };
  }
  const last = Math.min(range.last ?? size - 1, size - 1);
  return range.first >= size ? null : { first: range.first, last };
}
