import { ConsentRow } from './account/consents';
import { EmailConfirmationRow } from './account/email-confirmation';
import { DraftClaimRow } from './account/first-purchase';
import {
  KnownOriginRow,
  LoginRow,
  LoginStopRow,
  ReservedUsernameRow,
  ThirdLevelLoginRow,
} from './account/logins';
import { ProfileChangeRow } from './account/profile-change';
import { FormerEmailRow, ProfileRow } from './account/profiles';
import {
  RectificationDocumentRow,
  RectificationRow,
  RectificationTransitionRow,
} from './account/rectification';
import { RegistrationDraftRow } from './account/registration';
import { PanelCodeRow } from './credentials/panel-codes';
import { PasskeyChallengeRow, PasskeyRow } from './credentials/passkeys';
import { RecoveryRequestRow, RecoveryRow, RecoveryStopRow } from './credentials/recovery';
import { RecoveryCodeRow, SecondFactorRow } from './credentials/second-factor';
import { RefreshTokenRow, SessionRow, SignInChallengeRow } from './credentials/sessions';
import { CustomerFlagRow } from './desk/flags';
import { IdentityCheckRow } from './desk/identity-checks';
import { CustomerNoteRow } from './desk/notes';
import { SecondFactorResetRow } from './desk/second-factor-reset';
import { StaffActRow } from './desk/staff-watch';
import { LoginConfirmationRow } from './grants/additional-logins';
import { ApiKeyRow } from './grants/api-keys';
import { ApprovalRow, ProtectedActionRow } from './grants/approvals';
import { DelegationRow, ReceivedDelegationRow } from './grants/delegations';
import { AccessEndRow } from './grants/remaining-access';
import { StaffRequestRow } from './grants/staff-requests';
import { SupportRefusalRow, SupportSessionRow } from './grants/support-sessions';
import { LetterRow, SandboxMailRow } from './letters';
import { AuditLogEntryRow, AuditLogHeadRow } from './records/audit-log';
import { DataExportFileRow, DataExportRow } from './records/data-export';
import { ErasureRow } from './records/erasure';
import {
  NotificationMarkRow,
  NotificationPreferenceRow,
  NotificationReadRow,
  NotificationRow,
} from './records/notifications';

/** The rows of this service that belong to somebody, or will. */
export const entities = [
  LetterRow,
  SandboxMailRow,
  ProfileRow,
  FormerEmailRow,
  EmailConfirmationRow,
  ProfileChangeRow,
  LoginRow,
  KnownOriginRow,
  ReservedUsernameRow,
  ThirdLevelLoginRow,
  ConsentRow,
  RegistrationDraftRow,
  DraftClaimRow,
  RectificationRow,
  RectificationDocumentRow,
  RectificationTransitionRow,
  SessionRow,
  RefreshTokenRow,
  SignInChallengeRow,
  PanelCodeRow,
  PasskeyRow,
  PasskeyChallengeRow,
  SecondFactorRow,
  RecoveryCodeRow,
  RecoveryRow,
  RecoveryRequestRow,
  RecoveryStopRow,
  AccessEndRow,
  ApiKeyRow,
  ApprovalRow,
  StaffRequestRow,
  StaffActRow,
  CustomerNoteRow,
  CustomerFlagRow,
  IdentityCheckRow,
  LoginStopRow,
  SecondFactorResetRow,
  SupportSessionRow,
  SupportRefusalRow,
  DelegationRow,
  ReceivedDelegationRow,
  ProtectedActionRow,
  LoginConfirmationRow,
  AuditLogEntryRow,
  AuditLogHeadRow,
  DataExportRow,
  DataExportFileRow,
  ErasureRow,
  NotificationRow,
  NotificationReadRow,
  NotificationMarkRow,
  NotificationPreferenceRow,
];
