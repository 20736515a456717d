import { answerOperation } from '@customer-area/shared/http';
import { renewalOffers } from '../../contract';
import { type OfferRenewalsDeps, offerRenewals } from './offer-renewals';

export type { OfferRenewalsDeps };

/** Answers billing, which prices the offers. */
export const renewalOffersOperation = (deps: OfferRenewalsDeps) =>
  answerOperation(renewalOffers, (asked) => offerRenewals(deps, asked));
