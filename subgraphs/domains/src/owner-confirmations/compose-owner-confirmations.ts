import { LinkSecrets } from '@customer-area/shared/link-secrets';
import type { Counters } from '@customer-area/shared/rate-limits';
import { LinkAttempts } from '../verification';
import { CaseConfirmationsResolver } from './case-confirmations.resolver';
import type { ConfirmByLinkDeps } from './confirm-by-link';
import { confirmationLetterOperation } from './confirmation-letter';
import { ownerConfirmationLoader } from './owner-confirmation.loader';
import { OwnerConfirmationResolver } from './owner-confirmation.resolver';

export interface OwnerConfirmationsDeps extends ConfirmByLinkDeps {
  readonly counters: Counters;
  readonly serviceKey: string;
}

/** What the slice adds to the service. */
export function composeOwnerConfirmations(deps: OwnerConfirmationsDeps) {
  const confirmationSecrets = new LinkSecrets(deps.serviceKey, 'domains:owner-confirmation');
  const linkAttempts = new LinkAttempts(deps.counters, 'confirm-owner-change');
  return {
    resolvers: [
      new OwnerConfirmationResolver({ ...deps, linkAttempts }),
      new CaseConfirmationsResolver(deps),
    ],
    internal: confirmationLetterOperation({ ...deps, confirmationSecrets }),
    contextFor: () => ({ ownerConfirmations: ownerConfirmationLoader(deps) }),
  };
}
