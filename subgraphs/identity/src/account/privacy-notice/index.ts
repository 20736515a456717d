export {
  PrivacyNotice,
  PrivacyNoticeResolver,
  type ShowPrivacyNotice,
  showPrivacyNotice,
} from './privacy-notice.graphql';
export { PrivacyNoticeStore } from './privacy-notice.store';
