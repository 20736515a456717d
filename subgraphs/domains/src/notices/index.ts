export { DomainNoticeRow } from './domain-notice.entity';
export { ExpiringOwnersStore } from './expiring-owners.store';
export { DomainNoticeStore } from './notice.store';
export { NoticeLetterRow } from './notice-letter.entity';
export { NoticeLetterStore } from './notice-letter.store';
export { NoticePreferenceRow } from './notice-preference.entity';
export { NoticePreferenceStore } from './notice-preference.store';
export { noticePermissions } from './notices.policy';
export { composeNotices, type NoticesDeps } from './notices-slice';
