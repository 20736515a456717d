import type { JobHandler } from '@customer-area/shared/jobs';
import type { Counters } from '@customer-area/shared/rate-limits';
import { LinkAttempts } from '../verification';
import { AddressTakeBackResolver } from './address-take-back.resolver';
import { giveAddressBack, TAKE_BACK_ADDRESS, type TakeBackAddressDeps } from './take-back-address';

export interface ComposeTakeBackDeps extends TakeBackAddressDeps {
  readonly counters: Counters;
}

/** What the slice adds to the service. */
export function composeAddressTakeBack(deps: ComposeTakeBackDeps) {
  const linkAttempts = new LinkAttempts(deps.counters, 'take-back-address');
  const jobs: readonly JobHandler[] = [{ kind: TAKE_BACK_ADDRESS, run: (job) => giveAddressBack(deps, job) }];
  return { resolvers: [new AddressTakeBackResolver({ ...deps, linkAttempts })], jobs };
}
