import type { ExplainedAction } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import type { DomainRow } from '../portfolio';
import { factsOf, type VerificationContext } from '../verification';
import { explainUpdate } from './update-rules';

/** How a change of its registrant is offered on a domain. */
export const registrantAction = {
  code: 'UPDATE_REGISTRANT',
  scope: 'domains:manage',
  // A registrant has other domains too.
  needs: 'ALL_DOMAINS',
  explain: async ({
    domain,
    locale,
    context,
  }: {
    readonly domain: DomainRow;
    readonly locale: Locale;
    readonly context: VerificationContext;
  }): Promise<ExplainedAction> => {
    const known = await factsOf(context, domain);
    const facts = known === null ? null : { isKnown: known.knownAt !== null, updateId: known.updateId };
    return explainUpdate(domain, facts, locale);
  },
} as const;
