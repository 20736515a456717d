import { formatDate, type Locale } from '@customer-area/shared/locale';
import { letter } from './letter-text';
import { namesOfFields } from './profile-fields';

const NOT_YOU: Readonly<Record<Locale, string>> = {
  it: 'Se non sei stato tu, cambia subito la password, chiudi tutte le sessioni dall’Area Clienti e scrivici.',
  en: 'If this was not you, change your password now, end all sessions in the customer area, and write to us.',
};

interface ConcernedDomains {
  /** The first few. */
  readonly names: readonly string[];
  /** How many there are. */
  readonly domains: number;
}

/** `a.com, b.net and 3 more`. */
function someOf({ names, domains }: ConcernedDomains, locale: Locale): string {
  const others = domains - names.length;
  if (others <= 0) return names.join(', ');
  return `${names.join(', ')} ${locale === 'it' ? `e altri ${others}` : `and ${others} more`}`;
}

/** Enough of an address to recognise it, for a mailbox that may be somebody else’s by now. */
function masked(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}…${email.slice(at)}`;
}

/** Letters about what a profile says of itself, and about its address. */
export const profileLetters = {
  emailChanged: letter<{ fields: readonly string[]; link: string }>(
    ({ fields, link }) => ({
      subject: 'Conferma il tuo nuovo indirizzo e-mail',
      body: `hai modificato questi dati della tua anagrafica: ${namesOfFields(fields, 'it')}. Da ora scriviamo a questo indirizzo.\n\nPer confermarlo apri il link (valido 7 giorni):\n${link}\n\n${NOT_YOU.it}`,
    }),
    ({ fields, link }) => ({
      subject: 'Confirm your new e-mail address',
      body: `you have changed these data of your profile: ${namesOfFields(fields, 'en')}. From now on we write to this address.\n\nTo confirm it open this link (good for 7 days):\n${link}\n\n${NOT_YOU.en}`,
    }),
  ),
  emailReplaced: letter<{ fields: readonly string[]; newEmail: string }>(
    ({ fields, newEmail }) => ({
      subject: 'Il tuo indirizzo e-mail è stato sostituito',
      body: `questi dati della tua anagrafica sono cambiati: ${namesOfFields(fields, 'it')}. Da ora scriviamo a ${masked(newEmail)}; questo è l'ultimo messaggio a questo indirizzo.\n\n${NOT_YOU.it}`,
    }),
    ({ fields, newEmail }) => ({
      subject: 'Your e-mail address was replaced',
      body: `these data of your profile have changed: ${namesOfFields(fields, 'en')}. From now on we write to ${masked(newEmail)}; this is the last message to this address.\n\n${NOT_YOU.en}`,
    }),
  ),
  verificationRequested: letter<ConcernedDomains & { dueAt: Date; suspended: boolean; link: string }>(
    ({ dueAt, suspended, link, ...domains }) => ({
      subject: 'Verifica il tuo indirizzo e-mail per i tuoi domini',
      body: `l'indirizzo e-mail dell'intestatario è cambiato, e per ${someOf(domains, 'it')} l'estensione chiede di verificarlo${suspended ? ': restano sospesi finché non lo confermi' : ` entro il ${formatDate(dueAt, 'it')}, altrimenti vengono sospesi`}.\n\nPer confermare l'indirizzo apri il link (valido 7 giorni):\n${link}`,
    }),
    ({ dueAt, suspended, link, ...domains }) => ({
      subject: 'Verify your e-mail address for your domains',
      body: `the registrant's e-mail address has changed, and for ${someOf(domains, 'en')} the extension wants it verified${suspended ? ': they stay suspended until you confirm it' : ` by ${formatDate(dueAt, 'en')}; otherwise they are suspended`}.\n\nTo confirm the address open this link (good for 7 days):\n${link}`,
    }),
  ),
  verificationReminded: letter<ConcernedDomains & { dueAt: Date; daysLeft: number; link: string }>(
    ({ dueAt, daysLeft, link, ...domains }) => ({
      subject: `Ancora ${daysLeft === 1 ? 'un giorno' : `${daysLeft} giorni`} per verificare il tuo indirizzo e-mail`,
      body: `il tuo indirizzo e-mail non è ancora confermato. Senza conferma entro il ${formatDate(dueAt, 'it')} ${someOf(domains, 'it')} vengono sospesi.\n\nPer confermare l'indirizzo apri il link (valido 7 giorni):\n${link}`,
    }),
    ({ dueAt, daysLeft, link, ...domains }) => ({
      subject: `${daysLeft === 1 ? 'One day' : `${daysLeft} days`} left to verify your e-mail address`,
      body: `your e-mail address is not confirmed yet. Unless it is by ${formatDate(dueAt, 'en')}, ${someOf(domains, 'en')} will be suspended.\n\nTo confirm the address open this link (good for 7 days):\n${link}`,
    }),
  ),
  verificationLapsed: letter<ConcernedDomains & { link: string }>(
    ({ link, ...domains }) => ({
      subject: 'Domini sospesi: indirizzo e-mail non confermato',
      body: `il tuo indirizzo e-mail non è stato confermato in tempo, perciò ${someOf(domains, 'it')} sono sospesi: siti e posta non funzionano. La sospensione finisce appena lo confermi.\n\nPer confermare l'indirizzo apri il link (valido 7 giorni):\n${link}`,
    }),
    ({ link, ...domains }) => ({
      subject: 'Domains suspended: e-mail address not confirmed',
      body: `your e-mail address was not confirmed in time, so ${someOf(domains, 'en')} are suspended: web sites and mail do not work. The suspension ends as soon as you confirm it.\n\nTo confirm the address open this link (good for 7 days):\n${link}`,
    }),
  ),
};
