import type { ExplainedAction } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { messages } from '../messages';
import type { TldPolicy } from '../names';
import type { DomainRow } from '../portfolio';
import { factsOf, transferLockedUntil, type VerificationContext } from '../verification';
import { lockRefusal, revealRefusal } from './access-rules';
import type { OwnersChangingContext } from './owners-changing';

interface AccessCase {
  readonly domain: DomainRow;
  readonly policy: TldPolicy;
  readonly now: Date;
  readonly locale: Locale;
  readonly context: VerificationContext & OwnersChangingContext;
}

/** How the lock is offered: setting it. Lifting it takes more, which the mutation says. */
export const transferLockAction = {
  code: 'SET_TRANSFER_LOCK',
  scope: 'domains:transfer',
  explain: ({ domain, policy, now, locale }: AccessCase): ExplainedAction => {
    const code = lockRefusal(domain, policy, now);
    if (code === null) return { code: 'SET_TRANSFER_LOCK', allowed: true };
    const reason = { code, message: messages.text(locale, `transferLock.${code}`) };
    return { code: 'SET_TRANSFER_LOCK', allowed: false, reason };
  },
} as const;

/** How the code is offered. */
export const authCodeAction = {
  code: 'REVEAL_AUTH_CODE',
  scope: 'domains:transfer',
  needs: 'SESSION',
  explain: async ({ domain, policy, now, locale, context }: AccessCase): Promise<ExplainedAction> => {
    // Both are asked for before either is waited for: a page asks once for all its domains.
    const [facts, isOwnerChanging] = await Promise.all([
      factsOf(context, domain),
      domain.ownerChangingSince !== null || context.ownersChanging.load(domain.id),
    ]);
    const until = transferLockedUntil(domain, facts, policy, now);
    const code = revealRefusal(domain, { lockedUntil: until, isOwnerChanging }, now);
    if (code === null) return { code: 'REVEAL_AUTH_CODE', allowed: true };
    const reason = { code, message: messages.text(locale, `authCode.${code}`) };
    return { code: 'REVEAL_AUTH_CODE', allowed: false, reason, opensAt: until };
  },
} as const;
