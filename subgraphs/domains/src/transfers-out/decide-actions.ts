import type { ExplainedAction } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { messages } from '../messages';
import type { DomainRow } from '../portfolio';

interface DecideCase {
  readonly domain: DomainRow;
  readonly locale: Locale;
}

/** How approving and rejecting are offered: while a transfer is under way. */
function explain(
  code: 'APPROVE_TRANSFER' | 'REJECT_TRANSFER',
  { domain, locale }: DecideCase,
): ExplainedAction {
  if (domain.state === 'REGISTERED' && domain.transferOutUntil !== null) return { code, allowed: true };
  const message = messages.text(locale, 'transferOut.NO_TRANSFER');
  return { code, allowed: false, reason: { code: 'NO_TRANSFER', message } };
}

export const approveTransferAction = {
  code: 'APPROVE_TRANSFER',
  scope: 'domains:transfer',
  needs: 'SESSION',
  explain: (asked: DecideCase) => explain('APPROVE_TRANSFER', asked),
} as const;

export const rejectTransferAction = {
  code: 'REJECT_TRANSFER',
  scope: 'domains:transfer',
  explain: (asked: DecideCase) => explain('REJECT_TRANSFER', asked),
} as const;
