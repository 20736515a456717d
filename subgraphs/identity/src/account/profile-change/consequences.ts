import { fill, type Locale, type LocalizedText } from '@customer-area/shared/locale';
import type { ProfileField } from '../../letters';
import type { TouchedWorld } from './touched-world';

const TEXTS = {
  VALID_FOR_ALL_LOGINS: {
    it: 'La modifica vale per tutte le login dell’anagrafica: sono {logins}.',
    en: 'The change is valid for all logins of the profile: there are {logins}.',
  },
  EMAIL_TO_CONFIRM: {
    it: 'Il nuovo indirizzo email va confermato con il link che riceverai, valido 7 giorni; avvisiamo anche il vecchio indirizzo.',
    en: 'The new e-mail address has to be confirmed with a link that you will receive, good for 7 days; the old address is told as well.',
  },
  DOMAINS_TO_VERIFY: {
    it: 'Per {domains} domini l’estensione chiede di verificare il nuovo indirizzo entro {days} giorni; altrimenti vengono sospesi finché non lo confermi.',
    en: 'For {domains} domains the extension wants the new address verified within {days} days; otherwise they are suspended until you confirm it.',
  },
  TRANSFER_LOCK: {
    it: 'Per {days} giorni {domains} domini non potranno essere trasferiti a un altro registrar.',
    en: 'For {days} days {domains} domains cannot be transferred to another registrar.',
  },
  ORDERS_KEEP_OLD_DATA: {
    it: 'Gli ordini ancora aperti ({orders}) e le loro fatture conservano i dati con cui sono stati fatti.',
    en: 'Orders that are still open ({orders}) and their invoices keep the data they were placed with.',
  },
} satisfies Record<string, LocalizedText>;

export interface Consequence {
  readonly code: keyof typeof TEXTS;
  readonly message: string;
}

/** What a change brings about besides itself. */
export function consequencesOf(
  change: { parts: readonly ProfileField[]; logins: number; world: TouchedWorld },
  locale: Locale,
): Consequence[] {
  const { parts, logins, world } = change;
  const say = (code: keyof typeof TEXTS, facts: Record<string, number> = {}) => [
    { code, message: fill(TEXTS[code][locale], facts) },
  ];
  const verification = world.domains?.verification ?? null;
  const transferLock = world.domains?.transferLock ?? null;
  const orders = world.orders?.total ?? 0;
  return [
    ...(logins > 1 ? say('VALID_FOR_ALL_LOGINS', { logins }) : []),
    ...(parts.includes('email') ? say('EMAIL_TO_CONFIRM') : []),
    ...(verification === null ? [] : say('DOMAINS_TO_VERIFY', { ...verification })),
    ...(transferLock === null ? [] : say('TRANSFER_LOCK', { ...transferLock })),
    ...(orders > 0 ? say('ORDERS_KEEP_OLD_DATA', { orders }) : []),
  ];
}
