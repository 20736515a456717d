import { anyone, type Permissions, staffWith } from '@customer-area/shared/graphql';

const mayPublish = staffWith('support:publish');

export const supportChannelPermissions: Permissions = {
  fields: {
    Query: { supportChannels: anyone },
    Mutation: {
      publishSupportChannel: mayPublish,
      withdrawSupportChannel: mayPublish,
      publishSupportClosing: mayPublish,
    },
  },
  types: { SupportChannel: 'public', SupportClosing: 'public' },
};
