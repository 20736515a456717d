import { formatDate, type Locale } from '@customer-area/shared/locale';
import { type AccessScope, allowedBy, withImplied } from '../access-scopes';
import { letter } from './letter-text';

interface Terms {
  readonly scopes: readonly AccessScope[];
  /** Names of the only domains it is about; null for the whole profile. */
  readonly domains: readonly string[] | null;
  readonly until: Date;
}

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
};
