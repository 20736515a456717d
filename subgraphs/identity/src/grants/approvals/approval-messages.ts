import type { LocalizedText } from '@customer-area/shared/locale';

/** Why a request cannot be decided, or not by this login. */
export type ApprovalRefusal =
  | 'OWN_REQUEST'
  | 'NOT_YOUR_REQUEST'
  | 'LOGIN_TOO_NEW'
  | 'ALREADY_DECIDED'
  | 'EXPIRED';

export const approvalMessages: Readonly<Record<ApprovalRefusal, LocalizedText>> = {
  OWN_REQUEST: {
    it: "Deve decidere un'altra login dell'anagrafica: questa richiesta è tua. Puoi ritirarla.",
    en: 'Another login of the profile has to decide: this request is yours. You can withdraw it.',
  },
  NOT_YOUR_REQUEST: {
    it: 'Può ritirarla solo la login che ha fatto la richiesta.',
    en: 'Only the login that asked can withdraw it.',
  },
  LOGIN_TOO_NEW: {
    it: 'Può approvare solo una login che esisteva già quando la richiesta è stata fatta.',
    en: 'Only a login that was there before the request was made can approve it.',
  },
  ALREADY_DECIDED: {
    it: 'Questa richiesta è già stata decisa o ritirata.',
    en: 'This request has been decided or withdrawn already.',
  },
  EXPIRED: {
    it: 'Questa richiesta è scaduta: va fatta di nuovo.',
    en: 'This request has expired: it has to be made again.',
  },
};
