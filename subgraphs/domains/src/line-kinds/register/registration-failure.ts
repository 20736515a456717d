import type { LocalizedText } from '@customer-area/shared/locale';
import type { LineFailure } from '../line-kind';

/** Why a registration cannot be ordered. */
type RefusalCode = 'NAME_TAKEN' | 'ALREADY_ORDERED' | 'TERM_NOT_OFFERED';

/** What a customer reads then. */
const MESSAGES: Readonly<Record<RefusalCode, LocalizedText>> = {
  NAME_TAKEN: {
    it: 'Il dominio è già registrato.',
    en: 'The domain is already registered.',
  },
  ALREADY_ORDERED: {
    it: 'Questo dominio è già in un ordine aperto: pagarlo o annullarlo.',
    en: 'This domain is already in an open order: pay or cancel it.',
  },
  TERM_NOT_OFFERED: {
    it: 'Questa estensione non si registra per un tale numero di anni.',
    en: 'This extension is not registered for that number of years.',
  },
};

export function refusal(code: RefusalCode): LineFailure {
  return { code, message: MESSAGES[code] };
}
