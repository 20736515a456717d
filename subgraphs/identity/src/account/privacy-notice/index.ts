export { PrivacyNotice } from './privacy-notice.graphql';
export { PrivacyNoticeResolver } from './privacy-notice.resolver';
export { PrivacyNoticeStore } from './privacy-notice.store';
export { type ShowPrivacyNoticeDeps, showPrivacyNotice } from './show-privacy-notice';
