import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { Peer } from '@customer-area/shared/http';
import type { Logger } from '@customer-area/shared/logging';
import type { SellerFacts } from '@customer-area/shared/seller';
import { peerStanding } from './automatic-renewals';
import { frozenBuyers } from './billing-data';
import type { BillingStores } from './compose-stores';
import { claimTokens, placers } from './first-purchase';
import type { OrderNumbers } from './numbering';
import { CancelConfirmations, peerDomains, peerIdentity } from './orders';
import type { LinkGuesses } from './payment-links';
import {
  giveUp,
  type PaymentProviders,
  peerApprovals,
  peerRenewals,
  RemovalConfirmations,
  type SandboxBank,
} from './payments';
import type { PromoGuesses } from './promo-codes';
import { peerSpending } from './spending-limits';
import type { ViesPort } from './vat-proofs';

export interface ActsDeps extends BillingStores {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly orderNumbers: OrderNumbers;
  readonly promoGuesses: PromoGuesses;
  readonly linkGuesses: LinkGuesses;
  readonly providers: PaymentProviders;
  /** How long a charge that was not confirmed is waited for, in machine time. */
  readonly abandonAfterMs: number;
  readonly sandboxBank: SandboxBank;
  readonly vies: ViesPort;
  readonly identityPeer: Peer;
  readonly domainsPeer: Peer;
  /** What tokens that we hand out are signed with. */
  readonly serviceKey: string;
  /** Who sells. */
  readonly seller: SellerFacts;
}

export type BillingActs = ReturnType<typeof composeActs>;

/** What placing, charging and removing are given: with the id of the request, for what other services log about it. */
export function composeActs(deps: ActsDeps) {
  const { identityPeer, domainsPeer, serviceKey } = deps;
  const tokens = claimTokens(serviceKey);
  const cancelConfirmations = new CancelConfirmations(serviceKey);
  const removalConfirmations = new RemovalConfirmations(serviceKey);
  const anonymousPlacers = placers(serviceKey);
  const spending = peerSpending(identityPeer);
  const profiles = (requestId: string) => peerIdentity(identityPeer, requestId);
  const placing = (requestId: string) => ({
    ...deps,
    tokens,
    placers: anonymousPlacers,
    cancelConfirmations,
    giveUpPayment: (attemptId: string) => giveUp(deps, attemptId),
    domains: peerDomains(domainsPeer, requestId),
    identity: frozenBuyers(deps, profiles(requestId)),
  });
  const charging = (requestId: string) => ({
    ...placing(requestId),
    spending,
    standingOf: peerStanding(domainsPeer, requestId),
  });
  const renewals = (requestId: string) => peerRenewals(domainsPeer, requestId);
  const removing = (requestId: string) => ({
    ...deps,
    removalConfirmations,
    approvals: peerApprovals(identityPeer, requestId),
    renewals: renewals(requestId),
  });
  return { profiles, placing, charging, removing, renewals, spending };
}
