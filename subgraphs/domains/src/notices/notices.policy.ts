import { type Permissions, within } from '@customer-area/shared/graphql';

export const noticePermissions: Permissions = {
  fields: {
    Query: { noticePreferences: within('domains:read') },
    Mutation: { setNoticePreferences: within('domains:manage') },
  },
  types: {
    NoticePreferences: 'with its parent',
    ExpiryNoticePreference: 'with its parent',
    NoticePreferencesRefused: 'public',
  },
};
