import type { LocalizedText } from '@customer-area/shared/locale';

/** Why a claim token is refused. */
export type ClaimProblemCode = 'CLAIM_TOKEN_UNKNOWN' | 'CLAIM_TOKEN_EXPIRED' | 'CLAIM_TOKEN_USED';

/** What a customer reads then. */
export const claimProblemMessages: Readonly<Record<ClaimProblemCode, LocalizedText>> = {
  CLAIM_TOKEN_UNKNOWN: {
    it: 'Non c’è alcun ordine per questo token: va indicato come è stato ricevuto, oppure omesso.',
    en: 'There is no order for this token: give it as it was received, or leave it out.',
  },
  CLAIM_TOKEN_EXPIRED: {
    it: 'L’ordine è scaduto: ci si può registrare senza il token e ordinare di nuovo.',
    en: 'The order has expired: register without the token and order again.',
  },
  CLAIM_TOKEN_USED: {
    it: 'L’ordine appartiene già a un’anagrafica: accedere con il suo username.',
    en: 'The order belongs to a profile already: sign in with its username.',
  },
};
