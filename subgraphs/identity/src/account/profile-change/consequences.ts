import type { Locale } from '@customer-area/shared/locale';
import type { ProfileField } from '../../letters';
import { messages } from '../../messages';
import type { TouchedWorld } from './touched-world';

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
  change: { parts: readonly ProfileField[]; logins: number; world: TouchedWorld },
  locale: Locale,
): Consequence[] {
  const { parts, logins, world } = change;
  const say = (code: ConsequenceCode, facts: Record<string, number> = {}) => [
    { code, message: messages.text(locale, `consequence.${code}`, facts) },
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
