import { Initial1763800000000 } from './1763800000000-initial';
import { SessionFacts1763900000000 } from './1763900000000-session-facts';
import { LettersInHtml1763900100000 } from './1763900100000-letters-in-html';
import { RegistrationConsents1763900110000 } from './1763900110000-registration-consents';
import { Sessions1763900200000 } from './1763900200000-sessions';
import { Recovery1763900200001 } from './1763900200001-recovery';
import { RecoveryBounds1763900210000 } from './1763900210000-recovery-bounds';
import { SecondFactor1763900300000 } from './1763900300000-second-factor';
import { Staff1763900310000 } from './1763900310000-staff';
import { ShortPasswords1763900320000 } from './1763900320000-short-passwords';
import { ApiKeys1763900400000 } from './1763900400000-api-keys';
import { ApiKeyReminders1763900410000 } from './1763900410000-api-key-reminders';
import { Delegation1763900500000 } from './1763900500000-delegation';
import { FormerEmails1763900600000 } from './1763900600000-former-emails';
import { ProfileChange1763900600001 } from './1763900600001-profile-change';
import { Rectification1763900600002 } from './1763900600002-rectification';
import { FirstPurchase1763900700000 } from './1763900700000-first-purchase';
import { AccessLog1763900800000 } from './1763900800000-access-log';
import { FourEyes1763900810000 } from './1763900810000-four-eyes';
import { DataRights1763900900000 } from './1763900900000-data-rights';
import { ParkedEvents1764300000000 } from './1764300000000-parked-events';
import { RefreshRepeats1764500000000 } from './1764500000000-refresh-repeats';
import { PreparedUsernames1764500100000 } from './1764500100000-prepared-usernames';
import { RejectedApprovals1764500200000 } from './1764500200000-rejected-approvals';
import { DelegationLimits1764500300000 } from './1764500300000-delegation-limits';
import { ConfirmedFormerEmails1764520000000 } from './1764520000000-confirmed-former-emails';
import { RecoveryStops1764520000001 } from './1764520000001-recovery-stops';
import { KnownOrigins1764520000002 } from './1764520000002-known-origins';
import { AccessEnds1764610000000 } from './1764610000000-access-ends';
import { ApprovalPages1764620000010 } from './1764620000010-approval-pages';
import { ApiKeysByTime1764640000000 } from './1764640000000-api-keys-by-time';
import { StaffByTime1764640000001 } from './1764640000001-staff-by-time';
import { PanelCodes1764760000000 } from './1764760000000-panel-codes';
import { BouncedLetters1764804000000 } from './1764804000000-bounced-letters';
import { LetterAttachments1764805000000 } from './1764805000000-letter-attachments';
import { ThirdLevelLogins1764807000000 } from './1764807000000-third-level-logins';
import { UndeliverableEmails1765100400001 } from './1765100400001-undeliverable-emails';
import { Notifications1765100400002 } from './1765100400002-notifications';
import { LetterAnswers1765100500001 } from './1765100500001-letter-answers';
import { StaffRequests1765100700001 } from './1765100700001-staff-requests';
import { CustomerDesk1765100700002 } from './1765100700002-customer-desk';
import { StaffSearch1765100700003 } from './1765100700003-staff-search';
import { StaffActs1765100700005 } from './1765100700005-staff-acts';
import { SupportSessions1765100800000 } from './1765100800000-support-sessions';
import { JobsBySubject1765100801000 } from './1765100801000-jobs-by-subject';
import { StaffRequestsByState1765100802000 } from './1765100802000-staff-requests-by-state';
import { MakersOfStaff1765100900100 } from './1765100900100-makers-of-staff';
import { StaffEnds1765101000001 } from './1765101000001-staff-ends';
import { LoginsDisabledForGood1765110400001 } from './1765110400001-logins-disabled-for-good';
import { LettersSentAgain1765110400002 } from './1765110400002-letters-sent-again';
import { ReadsAtNight1765110400003 } from './1765110400003-reads-at-night';
import { LatestSessions1765111400000 } from './1765111400000-latest-sessions';
import { WholeApprovals1765112000000 } from './1765112000000-whole-approvals';
import { LettersOfNobody1765112000001 } from './1765112000001-letters-of-nobody';

/** In the order in which they run. */
export const migrations = [
  Initial1763800000000,
  SessionFacts1763900000000,
  LettersInHtml1763900100000,
  RegistrationConsents1763900110000,
  Sessions1763900200000,
  Recovery1763900200001,
  RecoveryBounds1763900210000,
  SecondFactor1763900300000,
  Staff1763900310000,
  ShortPasswords1763900320000,
  ApiKeys1763900400000,
  ApiKeyReminders1763900410000,
  Delegation1763900500000,
  FormerEmails1763900600000,
  ProfileChange1763900600001,
  Rectification1763900600002,
  FirstPurchase1763900700000,
  AccessLog1763900800000,
  FourEyes1763900810000,
  DataRights1763900900000,
  ParkedEvents1764300000000,
  RefreshRepeats1764500000000,
  PreparedUsernames1764500100000,
  RejectedApprovals1764500200000,
  DelegationLimits1764500300000,
  ConfirmedFormerEmails1764520000000,
  RecoveryStops1764520000001,
  KnownOrigins1764520000002,
  AccessEnds1764610000000,
  ApprovalPages1764620000010,
  ApiKeysByTime1764640000000,
  StaffByTime1764640000001,
  PanelCodes1764760000000,
  BouncedLetters1764804000000,
  LetterAttachments1764805000000,
  ThirdLevelLogins1764807000000,
  UndeliverableEmails1765100400001,
  Notifications1765100400002,
  LetterAnswers1765100500001,
  StaffRequests1765100700001,
  CustomerDesk1765100700002,
  StaffSearch1765100700003,
  StaffActs1765100700005,
  SupportSessions1765100800000,
  JobsBySubject1765100801000,
  StaffRequestsByState1765100802000,
  MakersOfStaff1765100900100,
  StaffEnds1765101000001,
  LoginsDisabledForGood1765110400001,
  LettersSentAgain1765110400002,
  ReadsAtNight1765110400003,
  LatestSessions1765111400000,
  WholeApprovals1765112000000,
  LettersOfNobody1765112000001,
];
