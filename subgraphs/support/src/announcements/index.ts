export { statusAt } from './announcement';
export { AnnouncementRow } from './announcement.entity';
export { Announcement, toAnnouncement } from './announcement.graphql';
export { announcementPermissions } from './announcement.policy';
export { AnnouncementResolver } from './announcement.resolver';
export { AnnouncementStore } from './announcement.store';
export { type FindAnnouncementsDeps, findAnnouncements } from './find-announcements';
