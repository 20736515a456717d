import type { CodeOf } from '@customer-area/shared/contract';
import type { ExplainedAction } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import type { transferOutCodes } from '../../contract';
import { messages } from '../messages';
import type { TldPolicy } from '../names';
import type { DomainRow } from '../portfolio';
import type { OwnersChangingContext } from '../transfer-access';
import { factsOf, transferLockedUntil, type VerificationContext } from '../verification';
import { approvalRefusal } from './approval-refusal';

interface DecideCase {
  readonly domain: DomainRow;
  readonly policy: TldPolicy;
  readonly now: Date;
  readonly locale: Locale;
  readonly context: VerificationContext & OwnersChangingContext;
}

type DecideCode = 'APPROVE_TRANSFER' | 'REJECT_TRANSFER';

const isUnderWay = ({ domain }: DecideCase) =>
  domain.state === 'REGISTERED' && domain.transferOutUntil !== null;

function refused(
  action: DecideCode,
  code: CodeOf<typeof transferOutCodes>,
  locale: Locale,
): ExplainedAction & { readonly allowed: false } {
  return {
    code: action,
    allowed: false,
    reason: { code, message: messages.text(locale, `transferOut.${code}`) },
  };
}

/** How approving is offered: while a transfer is under way that the mutation would not refuse. */
export const approveTransferAction = {
  code: 'APPROVE_TRANSFER',
  scope: 'domains:transfer',
  needs: 'SESSION',
  explain: async (asked: DecideCase): Promise<ExplainedAction> => {
    const { domain, policy, now, locale, context } = asked;
    if (!isUnderWay(asked)) return refused('APPROVE_TRANSFER', 'NO_TRANSFER', locale);
    const [facts, isOwnerChanging] = await Promise.all([
      factsOf(context, domain),
      domain.ownerChangingSince !== null || context.ownersChanging.load(domain.id),
    ]);
    const lockedUntil = transferLockedUntil(domain, facts, policy, now);
    const code = approvalRefusal({ lockedUntil, isOwnerChanging });
    if (code === null) return { code: 'APPROVE_TRANSFER', allowed: true };
    return { ...refused('APPROVE_TRANSFER', code, locale), opensAt: lockedUntil };
  },
} as const;

/** How rejecting is offered: as long as a transfer is under way. */
export const rejectTransferAction = {
  code: 'REJECT_TRANSFER',
  scope: 'domains:transfer',
  explain: (asked: DecideCase): ExplainedAction =>
    isUnderWay(asked)
      ? { code: 'REJECT_TRANSFER', allowed: true }
      : refused('REJECT_TRANSFER', 'NO_TRANSFER', asked.locale),
} as const;
