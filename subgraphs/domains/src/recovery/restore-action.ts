import type { ExplainedAction } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { messages } from '../messages';
import type { TldPolicy } from '../names';
import { type Restorable, restoreRefusal } from './restore-rules';

/** How a restoration is offered on a domain. */
export const restoreAction = {
  code: 'RESTORE',
  scope: 'orders:place',
  explain: ({
    domain,
    policy,
    now,
    locale,
  }: {
    readonly domain: Restorable;
    readonly policy: TldPolicy;
    readonly now: Date;
    readonly locale: Locale;
  }): ExplainedAction => {
    const code = restoreRefusal(domain, policy, now);
    if (code === null) return { code: 'RESTORE', allowed: true, warning: null };
    const reason = { code, message: messages.text(locale, `restore.${code}`) };
    return { code: 'RESTORE', allowed: false, reason, opensAt: null };
  },
} as const;
