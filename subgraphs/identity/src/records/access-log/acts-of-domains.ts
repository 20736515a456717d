import { formatDate, type Locale } from '@customer-area/shared/locale';
import { z } from 'zod';
import { act, until } from './act';

const domain = z.object({ unicodeName: z.string(), paidThrough: z.coerce.date() });

const concerned = z.object({ names: z.array(z.string()), domains: z.number() });

/** The names a fact brings along, and how many there are beside them. */
const someOf = ({ names, domains }: z.output<typeof concerned>, locale: Locale) => {
  const others = domains - names.length;
  if (others <= 0) return names.join(', ');
  return `${names.join(', ')} ${locale === 'it' ? `e altri ${others}` : `and ${others} more`}`;
};

/** What happens to domains. */
export const actsOfDomains = {
  'domain.registered': act('Dominio registrato', 'Domain registered', domain, (f, locale) =>
    [f.unicodeName, until(f.paidThrough, locale)].join(', '),
  ),
  'domain.renewed': act('Dominio rinnovato', 'Domain renewed', domain, (f, locale) =>
    [f.unicodeName, until(f.paidThrough, locale)].join(', '),
  ),
  'domain.expiry-notice': act(
    'Avviso di scadenza inviato',
    'Expiry notice sent',
    domain,
    (f, locale) => `${f.unicodeName}, ${formatDate(f.paidThrough, locale)}`,
  ),
  'domain.expired': act('Dominio scaduto', 'Domain expired', domain, (f) => f.unicodeName),
  'domain.deleted': act('Dominio cancellato', 'Domain deleted', domain, (f) => f.unicodeName),

  'verification.requested': act(
    'Conferma dell’indirizzo email richiesta per i domini',
    'Confirmation of the e-mail address asked for, because of domains',
    concerned,
    someOf,
  ),
  'verification.reminded': act(
    'Conferma dell’indirizzo email sollecitata',
    'Reminded of the confirmation of the e-mail address',
    concerned,
    someOf,
  ),
  'verification.lapsed': act(
    'Domini sospesi: indirizzo email non confermato',
    'Domains suspended: e-mail address not confirmed',
    concerned,
    someOf,
  ),
  'verification.completed': act(
    'Indirizzo email verificato per i domini',
    'E-mail address verified, for the domains',
  ),
};
