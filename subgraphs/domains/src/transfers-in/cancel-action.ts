import type { ExplainedAction } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { messages } from '../messages';
import type { DomainRow } from '../portfolio';
import { cancelRefusal } from './cancel-transfer';
import type { TransferInRow } from './transfer-in.entity';
import type { TransferInContext } from './transfer-in.loader';

interface CancelCase {
  readonly domain: DomainRow;
  readonly locale: Locale;
  readonly context: TransferInContext;
}

/** How calling a transfer off is offered: while it is paid and not over. Only domains that are on their way are looked up. */
export const cancelTransferAction = {
  code: 'CANCEL_TRANSFER',
  scope: 'domains:transfer',
  explain: ({ domain, locale, context }: CancelCase): ExplainedAction | Promise<ExplainedAction> => {
    const explained = (transfer: TransferInRow | null): ExplainedAction => {
      const code = cancelRefusal(domain, transfer);
      if (code === null) return { code: 'CANCEL_TRANSFER', allowed: true };
      const message = messages.text(locale, `cancelTransfer.${code}`);
      return { code: 'CANCEL_TRANSFER', allowed: false, reason: { code, message } };
    };
    const isOnItsWay = domain.state === 'REQUESTED' || domain.state === 'REGISTERING';
    return isOnItsWay ? context.transferIn.load(domain.id).then(explained) : explained(null);
  },
} as const;
