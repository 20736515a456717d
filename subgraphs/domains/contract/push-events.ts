import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';
import { domainsButton } from './letter-rows';

const names = z.array(z.string());
const toWhom = { it: '{names} → {username}', en: '{names} → {username}' };
const namesOnly = { it: '{names}', en: '{names}' };

export const domainPushOffered = defineEvent('domain-push.offered', {
  description: 'A profile offers domains to another profile of their holder. About the offer.',
  payload: z.object({ names, username: z.string(), expiresAt: instant }),
  log: {
    title: { it: "Domini offerti a un'altra login", en: 'Domains offered to another login' },
    detail: toWhom,
  },
  letter: {
    subject: {
      it: "Hai offerto domini a un'altra login",
      en: 'You have offered domains to another login',
    },
    body: {
      it: "hai offerto questi domini alla login {username}: {names}. Passano alla sua anagrafica quando accetta, al più tardi il {expiresAt, date, day}; fino ad allora puoi ritirare l'offerta.\n\nSe non sei stato tu, ritirala subito dall'Area Clienti e cambia le password: qualcuno le conosce.",
      en: 'you have offered these domains to the login {username}: {names}. They go to its profile when it accepts, until {expiresAt, date, day} at the latest; until then you can withdraw the offer.\n\nIf this was not you, withdraw it in the customer area now and change your passwords: somebody knows them.',
    },
    button: domainsButton,
  },
});

export const domainPushReceived = defineEvent('domain-push.received', {
  description: 'A profile is offered domains by another profile of their holder. About the offer.',
  payload: z.object({ names, expiresAt: instant }),
  log: {
    title: { it: 'Domini offerti a questa anagrafica', en: 'Domains offered to this profile' },
    detail: namesOnly,
  },
  letter: {
    subject: { it: 'Ti sono stati offerti dei domini', en: 'Domains were offered to you' },
    body: {
      it: "un'altra anagrafica con i tuoi stessi dati ti offre questi domini: {names}. Puoi accettarli o rifiutarli dall'Area Clienti fino al {expiresAt, date, day}. Se non ne sai nulla, rifiuta.",
      en: 'another profile with the same data as yours offers you these domains: {names}. You can accept or decline them in the customer area until {expiresAt, date, day}. If you know nothing of it, decline.',
    },
    button: domainsButton,
  },
});

export const domainPushEnded = defineEvent('domain-push.ended', {
  description:
    'An offer of domains to another profile is over, and none of them has gone there. About the offer, for each side.',
  payload: z.object({
    names,
    outcome: z.enum(['DECLINED', 'WITHDRAWN', 'EXPIRED', 'DOMAIN_LEFT']),
    /** Which of them this fact is about. */
    side: z.enum(['GIVER', 'RECEIVER']),
  }),
  log: { title: { it: 'Offerta di domini terminata', en: 'Offer of domains ended' }, detail: namesOnly },
  letter: {
    subject: {
      it: '{outcome, select, DECLINED {Offerta di domini rifiutata} WITHDRAWN {Offerta di domini ritirata} DOMAIN_LEFT {Offerta di domini terminata} other {Offerta di domini scaduta}}',
      en: '{outcome, select, DECLINED {Offer of domains declined} WITHDRAWN {Offer of domains withdrawn} DOMAIN_LEFT {Offer of domains ended} other {Offer of domains expired}}',
    },
    body: {
      it: "{outcome, select, DOMAIN_LEFT {l'offerta di questi domini è terminata, perché uno di essi non è più nell'anagrafica che li offriva: {names}. Gli altri {side, select, GIVER {restano nella tua e puoi offrirli di nuovo} other {possono esserti offerti di nuovo}}.} other {{side, select, GIVER {restano nella tua anagrafica:} other {non passano nella tua anagrafica:}} {names}. {outcome, select, DECLINED {L'offerta è stata rifiutata.} WITHDRAWN {L'offerta è stata ritirata.} other {L'offerta è scaduta senza risposta.}}}}",
      en: '{outcome, select, DOMAIN_LEFT {the offer of these domains is over, because one of them is not in the profile any more that offered them: {names}. The others {side, select, GIVER {stay in yours, and you can offer them again} other {can be offered to you again}}.} other {{side, select, GIVER {these domains stay in your profile:} other {these domains do not come to your profile:}} {names}. {outcome, select, DECLINED {The offer was declined.} WITHDRAWN {The offer was withdrawn.} other {The offer expired without an answer.}}}}',
    },
  },
});
