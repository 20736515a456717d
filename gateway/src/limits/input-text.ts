import { faultText } from '@customer-area/shared/errors';
import type { LocalizedText } from '@customer-area/shared/locale';
import { messages } from '../messages';
import { LIMITS } from './limits';

/**
 * What is wrong with a text whatever it means; null when nothing is. Other programs end a text at NUL, a lone surrogate is no
 * character and cannot be stored, and no input needs more than five thousand characters.
 */
export function textFault(text: string): LocalizedText | null {
  if (text.length > LIMITS.textLength) return faultText('input.longest', { most: LIMITS.textLength });
  if (text.includes('\0')) return messages.localized('text.nul');
  return /\p{Surrogate}/u.test(text) ? messages.localized('text.surrogate') : null;
}
