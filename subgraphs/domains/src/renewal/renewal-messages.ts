import type { LocalizedText } from '@customer-area/shared/locale';
import type { RenewalTermRefusalCode, RenewalWarningCode } from './renewal-rules';

/** What a customer reads when a renewal is refused. */
export const renewalRefusalMessages: Readonly<Record<RenewalTermRefusalCode, LocalizedText>> = {
  NOT_REGISTERED: {
    it: 'Il dominio non è ancora registrato.',
    en: 'The domain is not registered yet.',
  },
  TRANSFERRED_AWAY: {
    it: 'Il dominio è stato trasferito a un altro operatore, presso cui va rinnovato.',
    en: 'The domain was transferred to another registrar and has to be renewed there.',
  },
  DELETED: {
    it: 'Il dominio è stato cancellato e non si può più rinnovare.',
    en: 'The domain was deleted and can no longer be renewed.',
  },
  PENDING_DELETE: {
    it: 'Il dominio è in cancellazione presso il Registro e non si può più recuperare.',
    en: 'The registry is deleting the domain; it can no longer be recovered.',
  },
  REDEMPTION_ONLY: {
    it: 'Il dominio è in redemption: si può recuperare solo con la procedura dedicata, a un costo maggiore e senza garanzia di riuscita.',
    en: 'The domain is in redemption: it can only be restored by the dedicated procedure, which costs more and is not guaranteed.',
  },
  RENEWAL_IN_PROGRESS: {
    it: 'Un rinnovo di questo dominio è già in lavorazione.',
    en: 'A renewal of this domain is already in progress.',
  },
  RENEWED_RECENTLY: {
    it: 'Il dominio è stato rinnovato da meno di 7 giorni.',
    en: 'The domain was renewed less than 7 days ago.',
  },
  YEARS_ALREADY_PAID: {
    it: 'Per questo dominio sono già pagati più anni.',
    en: 'Several years are already paid for this domain.',
  },
  TERM_NOT_OFFERED: {
    it: 'Il dominio non si può rinnovare per questo numero di anni.',
    en: 'The domain cannot be renewed for this number of years.',
  },
  TOTAL_TERM_TOO_LONG: {
    it: 'La durata complessiva supererebbe il massimo ammesso dal Registro.',
    en: 'The total term would exceed the maximum that the registry allows.',
  },
};

/** What a customer reads beside a renewal that is accepted. */
export const renewalWarningMessages: Readonly<Record<RenewalWarningCode, LocalizedText>> = {
  LATE_RENEWAL: {
    it: 'Mancano meno di 15 giorni alla scadenza, o il dominio è già scaduto: con un pagamento non immediato i servizi potrebbero interrompersi.',
    en: 'The domain expires in less than 15 days or has expired: unless the payment is immediate, services may be interrupted.',
  },
};
