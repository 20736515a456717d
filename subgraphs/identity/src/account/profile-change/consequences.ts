import type { CodeOf } from '@customer-area/shared/contract';
import type { Locale } from '@customer-area/shared/locale';
import type { consequenceCodes } from '../../../contract';
import type { ProfileField } from '../../letters';
import { messages } from '../../messages';
import type { AffectedData } from './affected-data';

export type ConsequenceCode = CodeOf<typeof consequenceCodes>;

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
  const registrants = affected.domains?.registrants.total ?? 0;
  const orders = affected.orders?.total ?? 0;
  return [
    ...(logins > 1 ? say('VALID_FOR_ALL_LOGINS', { logins }) : []),
    ...(parts.includes('email') ? say('EMAIL_TO_CONFIRM') : []),
    ...(registrants > 0 ? say('REGISTRANTS_KEEP_OLD_DATA', { registrants }) : []),
    ...(orders > 0 ? say('ORDERS_KEEP_OLD_DATA', { orders }) : []),
  ];
}
