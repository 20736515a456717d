import { freshlySignedIn, type Permissions, signedIn } from '@customer-area/shared/graphql';
import { owns } from '@customer-area/shared/isolation';
import type { DomainPush } from './domain-push.graphql';

export const pushPermissions: Permissions = {
  fields: {
    Query: { domainPushes: signedIn, receivedDomainPushes: signedIn },
    Mutation: {
      pushDomain: freshlySignedIn,
      acceptDomainPush: freshlySignedIn,
      declineDomainPush: signedIn,
      withdrawDomainPush: signedIn,
    },
  },
  types: {
    DomainPush: (viewer, push: DomainPush) => owns(viewer, push.profileId),
    DomainPushConnection: 'with its parent',
    DomainPushEdge: 'with its parent',
    DomainPushRefused: 'public',
  },
};
