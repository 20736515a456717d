import type { CodeOf } from '@customer-area/shared/contract';
import type { ExplainedAction } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import type { thirdLevelCodes } from '../../contract';
import { messages } from '../messages';
import { type DomainRow, statusOfRow } from '../portfolio';

/** Why a third level cannot be added. */
export type ThirdLevelRefusalCode = CodeOf<typeof thirdLevelCodes>;

/** The labels under which the domain itself is reached. */
const RESERVED: ReadonlySet<string> = new Set([
  'www',
  'ftp',
  'mail',
  'webmail',
  'smtp',
  'imap',
  'pop',
  'pop3',
  'autodiscover',
  'autoconfig',
]);

export const isReservedLabel = (label: string) => RESERVED.has(label);

/** Why nothing can be added beneath a domain now; null when something can. */
export function addRefusal(domain: DomainRow, now: Date): ThirdLevelRefusalCode | null {
  if (domain.parentId !== null) return 'THIRD_LEVEL_OF_THIRD_LEVEL';
  const status = statusOfRow(domain, now);
  if (status !== 'ACTIVE' && status !== 'EXPIRING') return 'THIRD_LEVEL_NEEDS_ACTIVE_DOMAIN';
  return domain.ownerChangingSince === null ? null : 'THIRD_LEVEL_OWNER_CHANGING';
}

/** The code with what the customer reads. */
export function thirdLevelFailure(code: ThirdLevelRefusalCode) {
  return { code, message: messages.localized(`thirdLevel.${code}`) };
}

/** How a third level is offered on a domain, by the evaluator that also decides about the order line. */
export const addThirdLevelAction = {
  code: 'ADD_THIRD_LEVEL',
  scope: 'orders:place',
  explain: ({
    domain,
    now,
    locale,
  }: {
    readonly domain: DomainRow;
    readonly now: Date;
    readonly locale: Locale;
  }): ExplainedAction => {
    const code = addRefusal(domain, now);
    if (code === null) return { code: 'ADD_THIRD_LEVEL', allowed: true };
    const reason = { code, message: messages.text(locale, `thirdLevel.${code}`) };
    return { code: 'ADD_THIRD_LEVEL', allowed: false, reason };
  },
} as const;
