import type { ExplainedAction } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import type { TldPolicy } from '../names';
import type { DomainRow } from '../portfolio';
import { verificationOf } from './domain-verification';
import { explainSending } from './sending-rules';
import { factsOf, type VerificationContext } from './verification-facts.loader';

/** How another letter is offered on a domain. */
export const sendingAction = {
  code: 'SEND_VERIFICATION',
  scope: 'domains:manage',
  explain: async ({
    domain,
    policy,
    now,
    locale,
    context,
  }: {
    readonly domain: DomainRow;
    readonly policy: TldPolicy;
    readonly now: Date;
    readonly locale: Locale;
    readonly context: VerificationContext;
  }): Promise<ExplainedAction> =>
    explainSending(verificationOf(domain, await factsOf(context, domain), policy), now, locale),
} as const;
