export { PrivacyNoticeResolver } from './privacy-notice.graphql';
export { PrivacyNoticeStore } from './privacy-notice.store';
