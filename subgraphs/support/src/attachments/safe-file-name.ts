import { requiredLine } from '@customer-area/shared/free-text';
import { LONGEST_NAME } from './attachment';

/** What a name may not have on some system: separators, what shells and Windows read as something else. */
const UNSAFE = /[<>:"|?*\\/]/g;
/** Names that Windows takes for a device, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * The name of a file as it may stand on any disk: without folders, without what hides it (points at its ends), one line.
 * BAD_USER_INPUT for one that is none, too long or deceptive.
 */
export function safeFileName(field: string, raw: string): string {
  const line = requiredLine(field, raw, LONGEST_NAME);
  const last = line.split(/[\\/]/).at(-1) ?? '';
  const name = last.replace(UNSAFE, '_').replace(/^[.\s]+|[.\s]+$/g, '');
  return requiredLine(
    field,
    name.replace(DEVICE, (device) => `${device}_`),
    LONGEST_NAME,
  );
}
