import type { CodeOf } from '@customer-area/shared/contract';
import type { ExplainedAction } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import type { autoRenewCodes } from '../../contract';
import { messages } from '../messages';
import type { TldPolicy } from '../names';
import { type DomainRow, statusOfRow } from '../portfolio';

export type AutoRenewRefusalCode = CodeOf<typeof autoRenewCodes>;

/** Why it cannot be changed whether a domain renews itself; null when it can, at any time. */
export function autoRenewRefusal(
  domain: DomainRow,
  now: Date,
): 'DOMAIN_GONE' | 'DOMAIN_LET_GO' | 'RENEWED_WITH_PARENT' | null {
  if (domain.parentId !== null) return 'RENEWED_WITH_PARENT';
  switch (statusOfRow(domain, now)) {
    case 'DELETED':
    case 'TRANSFERRED':
      return 'DOMAIN_GONE';
    case 'REDEMPTION':
    case 'PENDING_DELETE':
      return 'DOMAIN_LET_GO';
    default:
      return null;
  }
}

/** Why a domain does not begin to renew itself like this. */
export function beginRefusal(
  { years, methodIds }: { readonly years: number; readonly methodIds: readonly string[] },
  { minRenewalYears, maxRenewalYears }: TldPolicy,
): 'METHOD_NEEDED' | 'TERM_NOT_OFFERED' | null {
  if (years < minRenewalYears || years > maxRenewalYears) return 'TERM_NOT_OFFERED';
  return methodIds.length === 0 ? 'METHOD_NEEDED' : null;
}

/** The action SET_AUTO_RENEW, by the evaluator that also decides. */
export function explainAutoRenew(domain: DomainRow, now: Date, locale: Locale): ExplainedAction {
  const code = autoRenewRefusal(domain, now);
  if (code === null) return { code: 'SET_AUTO_RENEW', allowed: true };
  const reason = { code, message: messages.text(locale, `autoRenew.${code}`) };
  return { code: 'SET_AUTO_RENEW', allowed: false, reason };
}
