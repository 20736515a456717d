import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';
import { accessScopeTerms } from './terms';

const scopes = z.array(z.string());
/** The scopes with all that they imply. */
const allows = z.array(z.string()).default([]);
/** Names of the only domains it is about; null for the whole profile. */
const domains = z.array(z.string()).nullable();
const purpose = z.string().nullable();
const cents = z.number().int().min(0);

/** Both sides are told of what has become of a delegation, by a fact each: either has an audit log of its own. */
const bothSides = z.object({
  giverName: z.string(),
  delegateName: z.string(),
  scopes,
  until: instant,
  /** Which of them this fact is about. */
  side: z.enum(['GIVER', 'DELEGATE']).default('GIVER'),
});
const terms = { allows: accessScopeTerms };
const fromTo = { it: '{giverName} → {delegateName}', en: '{giverName} → {delegateName}' };

export const delegationInvited = defineEvent('delegation.invited', {
  description: 'Somebody was invited to act for a profile. About the delegation.',
  payload: z.object({
    email: z.string(),
    scopes,
    allows,
    domains,
    purpose,
    until: instant,
    limitCents: cents.default(0),
  }),
  terms,
  log: {
    title: { it: 'Delega proposta', en: 'Delegation offered' },
    detail: { it: '{email}, fino al {until, date, day}', en: '{email}, until {until, date, day}' },
  },
  letter: {
    subject: { it: 'Hai proposto una delega', en: 'You have offered a delegation' },
    body: {
      it: "{email} è stato invitato ad agire per conto della tua anagrafica. Consente di:\n- {allows}\n\nVale {domains, select, none {per tutta l'anagrafica} empty {per nessun dominio} other {solo per {domains}}}, fino al {until, date, day}.{limitCents, plural, =0 {} other {\nPuò pagare con i tuoi metodi di pagamento e il tuo credito fino a {limitCents, number, cents} al mese.}}{purpose, select, none {} other {\nScopo: «{purpose}».}}\n\nSe non sei stato tu, revoca subito la delega dall'Area Clienti e cambia le password: qualcuno le conosce.",
      en: '{email} was invited to act on behalf of your profile. It allows to:\n- {allows}\n\nIt is valid {domains, select, none {for the whole profile} empty {for no domain} other {only for {domains}}}, until {until, date, day}.{limitCents, plural, =0 {} other {\nIt can pay with your kept means of payment and your credit up to {limitCents, number, cents} a month.}}{purpose, select, none {} other {\nPurpose: "{purpose}".}}\n\nIf this was not you, revoke the delegation in the customer area now and change your passwords: somebody knows them.',
    },
  },
});

export const delegationLimitChanged = defineEvent('delegation.limit-changed', {
  description:
    "What a delegate may pay in a month with the giver's kept means and credit was raised or lowered. About the delegation.",
  payload: z.object({
    email: z.string(),
    limitCents: cents,
    previousCents: cents,
    raised: z.boolean(),
  }),
  log: {
    title: {
      it: 'Limite di spesa mensile di una delega modificato',
      en: 'Monthly spending limit of a delegation changed',
    },
    detail: {
      it: '{email}, {previousCents, number, cents} → {limitCents, number, cents}',
      en: '{email}, {previousCents, number, cents} → {limitCents, number, cents}',
    },
  },
  letter: {
    subject: {
      it: '{raised, select, true {Limite di spesa di una delega aumentato} other {}}',
      en: '{raised, select, true {The spending limit of a delegation was raised} other {}}',
    },
    body: {
      it: "il delegato {email} ora può pagare con i tuoi metodi di pagamento e il tuo credito fino a {limitCents, number, cents} al mese (prima {previousCents, number, cents}).\n\nSe non sei stato tu, revoca subito la delega dall'Area Clienti e cambia le password: qualcuno le conosce.",
      en: 'the delegate {email} can now pay up to {limitCents, number, cents} a month with your kept means of payment and your credit ({previousCents, number, cents} before).\n\nIf this was not you, revoke the delegation in the customer area now and change your passwords: somebody knows them.',
    },
  },
});

export const delegationAccepted = defineEvent('delegation.accepted', {
  description: 'A profile may act for another one from now on. About the delegation, once for each side.',
  payload: bothSides.extend({ allows, domains: domains.default(null), purpose: purpose.default(null) }),
  terms,
  log: {
    title: { it: 'Delega accettata', en: 'Delegation accepted' },
    detail: {
      it: '{giverName} → {delegateName}, fino al {until, date, day}',
      en: '{giverName} → {delegateName}, until {until, date, day}',
    },
  },
  letter: {
    subject: {
      it: '{side, select, GIVER {La tua delega è stata accettata} other {Ora puoi agire per conto di un altro cliente}}',
      en: '{side, select, GIVER {Your delegation was accepted} other {You can now act on behalf of another customer}}',
    },
    body: {
      it: "{side, select, GIVER {{delegateName} ha accettato la tua delega e ora può agire per conto della tua anagrafica.} other {hai accettato la delega di {giverName}.}} Consente di:\n- {allows}\n\nVale {domains, select, none {per tutta l'anagrafica} empty {per nessun dominio} other {solo per {domains}}}, fino al {until, date, day}.{purpose, select, none {} other {\nScopo: «{purpose}».}}\n\n{side, select, GIVER {Trovi ciò che fa nel registro delle attività, e puoi revocare la delega quando vuoi.\n\nSe non sei stato tu, revoca subito la delega dall'Area Clienti e cambia le password: qualcuno le conosce.} other {Tutte le login della tua anagrafica possono passare a quella di {giverName} dall'Area Clienti; ogni loro operazione resta registrata con entrambi i nomi. Se non sei stato tu ad accettare, rinuncia alla delega e cambia le password.}}",
      en: '{side, select, GIVER {{delegateName} has accepted your delegation and can now act on behalf of your profile.} other {you have accepted the delegation of {giverName}.}} It allows to:\n- {allows}\n\nIt is valid {domains, select, none {for the whole profile} empty {for no domain} other {only for {domains}}}, until {until, date, day}.{purpose, select, none {} other {\nPurpose: "{purpose}".}}\n\n{side, select, GIVER {You find what they do in the audit log, and you can revoke the delegation whenever you want.\n\nIf this was not you, revoke the delegation in the customer area now and change your passwords: somebody knows them.} other {All logins of your profile can switch to that of {giverName} in the customer area; each of their acts is recorded with both names. If it was not you who accepted, give the delegation up and change your passwords.}}',
    },
  },
});

export const delegationRevoked = defineEvent('delegation.revoked', {
  description:
    'One side has ended a delegation, or withdrawn the invitation. About the delegation, for each side.',
  payload: bothSides.extend({
    by: z.enum(['GIVER', 'DELEGATE']),
    /** Nobody had accepted it: the invited address, which is no profile's, is told by a letter of its own. */
    withdrawn: z.boolean().default(false),
  }),
  log: { title: { it: 'Delega revocata', en: 'Delegation revoked' }, detail: fromTo },
  letter: {
    subject: {
      it: '{withdrawn, select, true {} other {Delega terminata}}',
      en: '{withdrawn, select, true {} other {A delegation has ended}}',
    },
    body: {
      it: "{side, select, GIVER {{by, select, GIVER {hai revocato la delega di {delegateName}, che da ora non può più agire per conto della tua anagrafica.\n\nSe non sei stato tu, controlla le tue login e cambia le password.} other {{delegateName} ha rinunciato alla tua delega: da ora non può più agire per conto della tua anagrafica. Non devi fare nulla.}}} other {{by, select, DELEGATE {hai rinunciato alla delega di {giverName}: le tue login non possono più agire per suo conto.\n\nSe non sei stato tu, controlla le tue login e cambia le password.} other {{giverName} ha revocato la delega: le tue login non possono più agire per suo conto. Per qualsiasi dubbio rivolgiti a chi te l'aveva data.}}}}",
      en: '{side, select, GIVER {{by, select, GIVER {you have revoked the delegation of {delegateName}, who can no longer act on behalf of your profile.\n\nIf this was not you, look at your logins and change your passwords.} other {{delegateName} has given up your delegation and can no longer act on behalf of your profile. There is nothing you need to do.}}} other {{by, select, DELEGATE {you have given up the delegation of {giverName}: your logins can no longer act on their behalf.\n\nIf this was not you, look at your logins and change your passwords.} other {{giverName} has revoked the delegation: your logins can no longer act on their behalf. If in doubt, ask whoever gave it to you.}}}}',
    },
  },
});

export const delegationEnded = defineEvent('delegation.ended', {
  description: 'A delegation came to its end date. About the delegation, once for each side.',
  payload: bothSides,
  log: {
    title: { it: 'Delega giunta alla scadenza', en: 'Delegation came to its end' },
    detail: fromTo,
  },
  letter: {
    subject: { it: 'Delega scaduta', en: 'A delegation has come to its end' },
    body: {
      it: "{side, select, GIVER {la delega che avevi dato a {delegateName} è arrivata alla sua scadenza: da ora non può più agire per conto della tua anagrafica. Se serve ancora, proponine una nuova dall'Area Clienti.} other {la delega di {giverName} è arrivata alla sua scadenza: le tue login non possono più agire per suo conto. Se serve ancora, chiedine una nuova.}}",
      en: '{side, select, GIVER {the delegation you had given to {delegateName} has come to its end date: they can no longer act on behalf of your profile. If it is still needed, offer a new one in the customer area.} other {the delegation of {giverName} has come to its end date: your logins can no longer act on their behalf. If it is still needed, ask for a new one.}}',
    },
  },
});

export const delegationDomainLost = defineEvent('delegation.domain-lost', {
  description:
    'A domain that a delegation named is not its giver’s any more. About the delegation, for each side.',
  payload: bothSides.extend({
    unicodeName: z.string(),
    /** It was the last one: the delegation has ended with it. */
    ended: z.boolean(),
  }),
  log: {
    title: { it: 'Delega ridotta: dominio ceduto', en: 'Delegation reduced: domain handed over' },
    detail: {
      it: '{giverName} → {delegateName}, {unicodeName}',
      en: '{giverName} → {delegateName}, {unicodeName}',
    },
  },
  letter: {
    subject: {
      it: '{ended, select, true {Delega terminata} other {Delega ridotta}}',
      en: '{ended, select, true {A delegation has ended} other {A delegation was reduced}}',
    },
    body: {
      it: "{side, select, GIVER {il dominio {unicodeName} non è più nella tua anagrafica: la delega di {delegateName} {ended, select, true {valeva solo per esso, ed è terminata.} other {resta valida per gli altri domini.}}} other {il dominio {unicodeName} non è più nell'anagrafica di {giverName}: la delega {ended, select, true {valeva solo per esso, ed è terminata.} other {resta valida per gli altri domini.}}}}",
      en: '{side, select, GIVER {the domain {unicodeName} is not in your profile any more: the delegation of {delegateName} {ended, select, true {was for it alone, and has ended.} other {stays valid for the other domains.}}} other {the domain {unicodeName} is not in the profile of {giverName} any more: the delegation {ended, select, true {was for it alone, and has ended.} other {stays valid for the other domains.}}}}',
    },
  },
});

export const delegationUsed = defineEvent('delegation.used', {
  description: 'A delegate began to act for a profile. About the delegation.',
  payload: z.object({ delegateName: z.string(), purpose }),
  log: {
    title: {
      it: 'Un delegato ha iniziato ad agire per questa anagrafica',
      en: 'A delegate began to act for this profile',
    },
    detail: { it: '{delegateName}', en: '{delegateName}' },
  },
});
