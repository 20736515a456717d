/** What other services may know of this one: the facts it tells and the operations it answers. Schemas and words, nothing else. */
export {
  apiKey,
  apiKeySpendingLimit,
  apiKeyUsed,
  askApproval,
  delegationSpendingLimit,
  jwks,
  revocations,
  signFeed,
} from './access-operations';
export { apiKeyCreated, apiKeyEndAnnounced, apiKeyLimitChanged, apiKeyRevoked } from './api-key-events';
export {
  approvalApproved,
  approvalExpired,
  approvalRefused,
  approvalRequested,
  approvalUsed,
  approvalWithdrawn,
  protectionChanged,
} from './approval-events';
export {
  dataExportDownloaded,
  dataExportReady,
  dataExportRequested,
  erasureBlocked,
  erasureCancelled,
  erasureRequested,
  profileErased,
} from './data-rights-events';
export {
  delegationAccepted,
  delegationDomainLost,
  delegationEnded,
  delegationInvited,
  delegationLimitChanged,
  delegationRevoked,
  delegationUsed,
} from './delegation-events';
export {
  customerFlagCodes,
  customerLoginCodes,
  letterResendCodes,
  secondFactorResetCodes,
} from './desk-codes';
export {
  customerFlagged,
  customerFlagLifted,
  customerNoteAdded,
  identityChecked,
  letterResent,
  loginSecondFactorReset,
  loginStarted,
  loginStopped,
  loginUnlocked,
  sessionsEnded,
} from './desk-events';
export { profileRestrictions } from './desk-operations';
export {
  consequenceCodes,
  erasureCodes,
  erasureObstacleCodes,
  formCodes,
  profileChangeCodes,
  rectificationCodes,
  rectificationReviewCodes,
} from './form-codes';
export {
  apiKeyCodes,
  approvalCodes,
  delegationCodes,
  loginCodes,
  protectedActionsCodes,
  staffCodes,
  staffRequestCodes,
  supportSessionCodes,
} from './grant-codes';
export { jobDropTerms, otherJobDropTerm } from './job-terms';
export { emailUndeliverable, letterBounced } from './letter-events';
export { letterBounces } from './letter-operations';
export {
  loginCreated,
  loginDisabled,
  loginPasswordChanged,
  loginRecovered,
  loginRecoveryStarted,
  loginRenamed,
  loginSignInRefused,
  loginThirdLevelAssigned,
  loginThirdLevelTaken,
} from './login-events';
export { notificationCodes } from './notification-codes';
export { issuePanelCode, redeemPanelCode, tokenIssuer } from './panel-operations';
export {
  changeProblemCodes,
  claimTokenCodes,
  inputWarningCodes,
  passwordProblemCodes,
  problemCodes,
} from './problem-codes';
export {
  consentGiven,
  consentWithdrawn,
  profileChanged,
  profileEmailConfirmed,
  profileRecoveryDataChanged,
  profileRecoveryStopped,
  profileRectified,
  profileRegistered,
} from './profile-events';
export { loginName, profileOfUsername, profileSnapshot, readableProfile } from './profile-operations';
export {
  rectificationAccepted,
  rectificationDocumentAdded,
  rectificationExpired,
  rectificationRejected,
  rectificationRequested,
  rectificationSubmitted,
  rectificationWithdrawn,
} from './rectification-events';
export { awaitReturnedForm } from './rectification-operations';
export { checkContacts, registrantData } from './registrant-operations';
export {
  passkeyRegistered,
  passkeyRemoved,
  recoveryCodesRenewed,
  recoveryCodeUsed,
  secondFactorLocked,
  totpDisabled,
  totpEnabled,
} from './second-factor-events';
export { SECOND_STAFF_ACTS, type SecondStaffAct } from './second-staff-acts';
export { sessionOpened, sessionReauthenticated, sessionRevoked } from './session-events';
export { recoveryRefusalCodes, secondFactorCodes, signInCodes } from './sign-in-codes';
export {
  staffLoginActivated,
  staffLoginCreated,
  staffLoginDisabled,
  staffLoginDormant,
  staffLoginInvited,
  staffPermissionsChanged,
} from './staff-events';
export { staffMembers } from './staff-operations';
export {
  staffRequestApproved,
  staffRequestMade,
  staffRequestRejected,
} from './staff-request-events';
export { askSecondStaff } from './staff-request-operations';
export {
  supportSessionApproved,
  supportSessionEnded,
  supportSessionStarted,
  supportSessionsAllowed,
  supportSessionsRefused,
} from './support-session-events';
export {
  accessScopeTerms,
  guardedActTerms,
  profileFieldTerms,
  sessionEndTerms,
  signInRefusalTerms,
} from './terms';
export { assignThirdLevelLogin, thirdLevelLogins } from './third-level-operations';
export { factsRetried, jobRetried } from './work-events';
