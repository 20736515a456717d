import type { Locale } from '@customer-area/shared/locale';
import type { ProfileField } from '../../letters';
import { messages } from '../../messages';
import type { AffectedData } from './affected-data';

export type ConsequenceCode =
  | 'VALID_FOR_ALL_LOGINS'
  | 'EMAIL_TO_CONFIRM'
  | 'DOMAINS_TO_VERIFY'
  | 'TRANSFER_LOCK'
  | 'ORDERS_KEEP_OLD_DATA';

export interface Consequence {
  readonly code: ConsequenceCode;
  readonly message: string;
}

/** What a change brings about besides itself. */
export function consequencesOf(
  change: { parts: readonly ProfileField[]; logins: number; affected: AffectedData },
  locale: Locale,
): Consequence[] {
  const { parts, logins, affected } = change;
  const say = (code: ConsequenceCode, facts: Record<string, number> = {}) => [
    { code, message: messages.text(locale, `consequence.${code}`, facts) },
  ];
  const verification = affected.domains?.verification ?? null;
  const transferLock = affected.domains?.transferLock ?? null;
  const orders = affected.orders?.total ?? 0;
  return [
    ...(logins > 1 ? say('VALID_FOR_ALL_LOGINS', { logins }) : []),
    ...(parts.includes('email') ? say('EMAIL_TO_CONFIRM') : []),
    ...(verification === null ? [] : say('DOMAINS_TO_VERIFY', { ...verification })),
    ...(transferLock === null ? [] : say('TRANSFER_LOCK', { ...transferLock })),
    ...(orders > 0 ? say('ORDERS_KEEP_OLD_DATA', { orders }) : []),
  ];
}
