import { anyone, type Permissions, signedIn, staffWith } from '@customer-area/shared/graphql';

const mayPublish = staffWith('support:publish');

export const guidePermissions: Permissions = {
  fields: {
    Query: { guides: anyone, guideRatings: mayPublish },
    Mutation: { rateGuide: signedIn, publishGuide: mayPublish, withdrawGuide: mayPublish },
  },
  types: { Guide: 'public', GuideRatings: 'with its parent' },
};
