import { anyone, type Permissions, staffWith } from '@customer-area/shared/graphql';

const mayPublish = staffWith('support:publish');

/** For everybody; what concerns a domain, for who may see the domain. */
export const announcementPermissions: Permissions = {
  fields: {
    Query: { announcements: anyone },
    Mutation: {
      publishAnnouncement: mayPublish,
      updateAnnouncement: mayPublish,
      endAnnouncement: mayPublish,
    },
  },
  types: { Announcement: 'public', AnnouncementUpdate: 'public' },
};
