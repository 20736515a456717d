import { anyone, type Permissions, signedIn } from '@customer-area/shared/graphql';
import { ownDomain, ownProfile } from './portfolio';

/** Who may ask what, and who may read which object. What is not here does not start. */
export const permissions: Permissions = {
  fields: {
    Query: {
      domain: signedIn,
      domains: signedIn,
      domainAvailability: anyone,
    },
  },
  types: {
    Domain: ownDomain,
    RegistrantProfile: ownProfile,
    DomainConnection: 'with its parent',
    DomainEdge: 'with its parent',
    PageInfo: 'with its parent',
    Action: 'with its parent',
    ActionReason: 'with its parent',
    DomainAvailability: 'public',
    Money: 'with its parent',
  },
};
