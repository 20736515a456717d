import { formatDate, type Locale } from '@customer-area/shared/locale';
import { type AccessScope, allowedBy, withImplied } from '../access-scopes';
import { letter } from './letter-text';

interface Terms {
  readonly scopes: readonly AccessScope[];
  /** Names of the only domains it is about; null for the whole profile. */
  readonly domains: readonly string[] | null;
  readonly until: Date;
}

interface WithPurpose extends Terms {
  readonly purpose: string | null;
}

const NOT_YOU = {
  it: "Se non sei stato tu, revoca subito la delega dall'Area Clienti e cambia le password: qualcuno le conosce.",
  en: 'If this was not you, revoke the delegation in the customer area now and change your passwords: somebody knows them.',
};

const scopesOf = (scopes: readonly AccessScope[], locale: Locale) =>
  withImplied(scopes)
    .map((scope) => `- ${allowedBy(scope)[locale]}`)
    .join('\n');

/** What may be done, about what and until when. */
function termsOf({ scopes, domains, until }: Terms, locale: Locale): string {
  if (locale === 'it') {
    const about = domains === null ? "per tutta l'anagrafica" : `solo per ${domains.join(', ')}`;
    return `Consente di:\n${scopesOf(scopes, locale)}\n\nVale ${about}, fino al ${formatDate(until, locale)}.`;
  }
  const about = domains === null ? 'for the whole profile' : `only for ${domains.join(', ')}`;
  return `It allows to:\n${scopesOf(scopes, locale)}\n\nIt is good ${about}, until ${formatDate(until, locale)}.`;
}

function purposeOf(purpose: string | null, locale: Locale): string {
  if (purpose === null) return '';
  return locale === 'it' ? `\nScopo: «${purpose}».` : `\nPurpose: "${purpose}".`;
}

/** Letters about acting for another profile. */
export const delegationTexts = {
  // To somebody who may be no customer and has not asked for it: no words of the giver's choosing but its name.
  delegationInvitation: letter<Terms & { giver: string; link: string; expiresAt: Date }>(
    ({ giver, link, expiresAt, ...terms }) => ({
      subject: 'Invito ad agire per conto di un altro cliente',
      body: `${giver} ti invita ad agire per suo conto nell'Area Clienti. ${termsOf(terms, 'it')}\n\nPer leggere l'invito e accettarlo accedi con la tua login e apri il link (valido una volta, fino al ${formatDate(expiresAt, 'it')}):\n${link}\n\nSe non conosci chi ti invita, ignora questa e-mail: senza la tua conferma non succede nulla.`,
    }),
    ({ giver, link, expiresAt, ...terms }) => ({
      subject: 'An invitation to act for another customer',
      body: `${giver} invites you to act on their behalf in the customer area. ${termsOf(terms, 'en')}\n\nTo read and accept the invitation sign in with your own login and open this link (good once, until ${formatDate(expiresAt, 'en')}):\n${link}\n\nIf you do not know who invites you, ignore this e-mail: nothing happens unless you accept.`,
    }),
  ),
  delegationOffered: letter<WithPurpose & { email: string }>(
    ({ email, purpose, ...terms }) => ({
      subject: 'Hai proposto una delega',
      body: `${email} è stato invitato ad agire per conto della tua anagrafica. ${termsOf(terms, 'it')}${purposeOf(purpose, 'it')}\n\n${NOT_YOU.it}`,
    }),
    ({ email, purpose, ...terms }) => ({
      subject: 'You have offered a delegation',
      body: `${email} was invited to act on behalf of your profile. ${termsOf(terms, 'en')}${purposeOf(purpose, 'en')}\n\n${NOT_YOU.en}`,
    }),
  ),
  delegationAccepted: letter<WithPurpose & { delegate: string }>(
    ({ delegate, purpose, ...terms }) => ({
      subject: 'La tua delega è stata accettata',
      body: `${delegate} ha accettato la tua delega e ora può agire per conto della tua anagrafica. ${termsOf(terms, 'it')}${purposeOf(purpose, 'it')}\n\nTrovi ciò che fa nel registro degli accessi, e puoi revocare la delega quando vuoi.\n\n${NOT_YOU.it}`,
    }),
    ({ delegate, purpose, ...terms }) => ({
      subject: 'Your delegation was accepted',
      body: `${delegate} has accepted your delegation and can now act on behalf of your profile. ${termsOf(terms, 'en')}${purposeOf(purpose, 'en')}\n\nYou find what they do in the access log, and you can revoke the delegation whenever you want.\n\n${NOT_YOU.en}`,
    }),
  ),
  delegationReceived: letter<WithPurpose & { giver: string }>(
    ({ giver, purpose, ...terms }) => ({
      subject: 'Ora puoi agire per conto di un altro cliente',
      body: `hai accettato la delega di ${giver}. ${termsOf(terms, 'it')}${purposeOf(purpose, 'it')}\n\nTutte le login della tua anagrafica possono passare a quella di ${giver} dall'Area Clienti; ogni loro operazione resta registrata con entrambi i nomi. Se non sei stato tu ad accettare, rinuncia alla delega e cambia le password.`,
    }),
    ({ giver, purpose, ...terms }) => ({
      subject: 'You can now act on behalf of another customer',
      body: `you have accepted the delegation of ${giver}. ${termsOf(terms, 'en')}${purposeOf(purpose, 'en')}\n\nAll logins of your profile can switch to that of ${giver} in the customer area; each of their acts is recorded with both names. If it was not you who accepted, give the delegation up and change your passwords.`,
    }),
  ),
  delegationWithdrawn: letter<{ giver: string }>(
    ({ giver }) => ({
      subject: 'Invito ritirato',
      body: `${giver} ha ritirato l'invito ad agire per suo conto: il link che hai ricevuto non è più valido. Non devi fare nulla.`,
    }),
    ({ giver }) => ({
      subject: 'An invitation was withdrawn',
      body: `${giver} has withdrawn the invitation to act on their behalf: the link you received is no longer good. There is nothing you need to do.`,
    }),
  ),
  delegationTakenBack: letter<{ other: string; byYou: boolean }>(
    ({ other, byYou }) => ({
      subject: 'Delega terminata',
      body: byYou
        ? `hai revocato la delega di ${other}, che da ora non può più agire per conto della tua anagrafica.\n\nSe non sei stato tu, controlla le tue login e cambia le password.`
        : `${other} ha rinunciato alla tua delega: da ora non può più agire per conto della tua anagrafica. Non devi fare nulla.`,
    }),
    ({ other, byYou }) => ({
      subject: 'A delegation has ended',
      body: byYou
        ? `you have revoked the delegation of ${other}, who can no longer act on behalf of your profile.\n\nIf this was not you, look at your logins and change your passwords.`
        : `${other} has given up your delegation and can no longer act on behalf of your profile. There is nothing you need to do.`,
    }),
  ),
  delegationLost: letter<{ other: string; byYou: boolean }>(
    ({ other, byYou }) => ({
      subject: 'Delega terminata',
      body: byYou
        ? `hai rinunciato alla delega di ${other}: le tue login non possono più agire per suo conto.\n\nSe non sei stato tu, controlla le tue login e cambia le password.`
        : `${other} ha revocato la delega: le tue login non possono più agire per suo conto. Per qualsiasi dubbio rivolgiti a chi te l'aveva data.`,
    }),
    ({ other, byYou }) => ({
      subject: 'A delegation has ended',
      body: byYou
        ? `you have given up the delegation of ${other}: your logins can no longer act on their behalf.\n\nIf this was not you, look at your logins and change your passwords.`
        : `${other} has revoked the delegation: your logins can no longer act on their behalf. If in doubt, ask whoever gave it to you.`,
    }),
  ),
  delegationOver: letter<{ other: string; given: boolean }>(
    ({ other, given }) => ({
      subject: 'Delega scaduta',
      body: given
        ? `la delega che avevi dato a ${other} è arrivata alla sua scadenza: da ora non può più agire per conto della tua anagrafica. Se serve ancora, proponine una nuova dall'Area Clienti.`
        : `la delega di ${other} è arrivata alla sua scadenza: le tue login non possono più agire per suo conto. Se serve ancora, chiedine una nuova.`,
    }),
    ({ other, given }) => ({
      subject: 'A delegation has come to its end',
      body: given
        ? `the delegation you had given to ${other} has come to its end date: they can no longer act on behalf of your profile. If it is still needed, offer a new one in the customer area.`
        : `the delegation of ${other} has come to its end date: your logins can no longer act on their behalf. If it is still needed, ask for a new one.`,
    }),
  ),
};
