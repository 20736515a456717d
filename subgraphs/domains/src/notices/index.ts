export { DomainNoticeRow } from './domain-notice.entity';
export { ExpiringOwnersStore } from './expiring-owners.store';
export { DomainNoticeStore } from './notice.store';
export { NoticeLetterRow } from './notice-letter.entity';
export { NoticeLetterStore } from './notice-letter.store';
export { composeNotices, type NoticesDeps } from './notices-slice';
