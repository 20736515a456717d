import { messageFacts } from '@customer-area/shared/contract';
import type { Locale } from '@customer-area/shared/locale';
import { formatMessage } from '@customer-area/shared/messages';
import { factOf } from '../../facts';
import { messages } from '../../messages';

/**
 * One sentence about what happened, in the reader's language. A kind that has no words is named as it is, and facts that cannot
 * be read are left out: an entry is always better than none.
 */
export function tellFact(kind: string, kept: unknown, locale: Locale): string {
  const fact = factOf(kind);
  if (fact === undefined || fact.log === null)
    return messages.text(locale, 'audit-log.UNKNOWN_KIND', { kind });
  const { title, detail } = fact.log;
  const facts = detail === undefined ? null : messageFacts(fact, detail, kept);
  const told = detail === undefined || facts === null ? '' : formatMessage(detail[locale], locale, facts);
  return told === '' ? title[locale] : `${title[locale]}: ${told}`;
}
