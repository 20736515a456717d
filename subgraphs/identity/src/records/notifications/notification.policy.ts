import { type Permissions, signedIn } from '@customer-area/shared/graphql';
import { owns } from '@customer-area/shared/isolation';

/** Logins in person: a delegate or a key may not read all that a notification tells of. */
export const notificationPermissions: Permissions = {
  fields: {
    Query: { notifications: signedIn, unreadCount: signedIn, notificationPreferences: signedIn },
    Mutation: { markRead: signedIn, setNotificationPreference: signedIn },
  },
  types: {
    Notification: (viewer, { profileId }: { profileId: string }) => owns(viewer, profileId),
    NotificationConnection: 'with its parent',
    NotificationEdge: 'with its parent',
    UnreadCount: 'with its parent',
    NotificationPreference: 'with its parent',
    NotificationPreferenceRefused: 'public',
  },
};
