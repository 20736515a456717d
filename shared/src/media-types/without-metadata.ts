import { jpegWithoutMetadata } from './jpeg';
import type { AcceptedType } from './media-type';
import { pngWithoutMetadata } from './png';

/** A picture without where, when and with what it was taken; other files as they are. Null for a picture that is damaged. */
export function withoutMetadata(bytes: Buffer, mediaType: AcceptedType): Buffer | null {
  if (mediaType === 'image/jpeg') return jpegWithoutMetadata(bytes);
  return mediaType === 'image/png' ? pngWithoutMetadata(bytes) : bytes;
}
