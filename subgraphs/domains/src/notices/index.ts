export { DomainNoticeRow } from './domain-notice.entity';
export { DomainNoticeStore } from './notice.store';
export { daysLeft, latestNotice, noticeAt, noticesAhead } from './notices';
