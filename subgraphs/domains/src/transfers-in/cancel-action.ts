import type { ExplainedAction } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { messages } from '../messages';
import type { DomainRow } from '../portfolio';
import { cancelRefusal } from './cancel-transfer';

interface CancelCase {
  readonly domain: DomainRow;
  readonly locale: Locale;
}

/** How calling a transfer off is offered: while it is paid and not over. */
export const cancelTransferAction = {
  code: 'CANCEL_TRANSFER',
  scope: 'domains:transfer',
  explain: ({ domain, locale }: CancelCase): ExplainedAction => {
    const code = cancelRefusal(domain);
    if (code === null) return { code: 'CANCEL_TRANSFER', allowed: true };
    const message = messages.text(locale, `cancelTransfer.${code}`);
    return { code: 'CANCEL_TRANSFER', allowed: false, reason: { code, message } };
  },
} as const;
