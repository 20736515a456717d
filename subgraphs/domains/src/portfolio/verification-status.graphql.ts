import { registerEnumType } from 'type-graphql';
import type { VerificationStatus } from './registrants-by-verification';

/** The statuses as a GraphQL enum; the type holds it to the filter's own list. */
export const DomainVerificationStatus = {
  PENDING: 'PENDING',
  SUSPENDED: 'SUSPENDED',
  VERIFIED: 'VERIFIED',
} as const satisfies { readonly [status in VerificationStatus]: status };
export type DomainVerificationStatus = VerificationStatus;

registerEnumType(DomainVerificationStatus, {
  name: 'DomainVerificationStatus',
  description: "Whether the registrant's e-mail address was confirmed.",
  valuesConfig: {
    PENDING: { description: 'Asked for: open the link in the letter before `deadline`.' },
    SUSPENDED: { description: 'Not confirmed in time: the domain is suspended until it is.' },
    VERIFIED: { description: 'Confirmed.' },
  },
});
