/** What other services may know of this one: the facts it tells and the operations it answers. Schemas and words, nothing else. */
export { autoRenewCodes } from './auto-renewal-codes';
export { autoRenewalAtRisk, autoRenewalFailed, autoRenewalSet } from './auto-renewal-customer-events';
export { automaticRenewalDue } from './auto-renewal-events';
export { automaticRenewalStanding, autoRenewalsOfMethods } from './auto-renewal-operations';
export { changedOwnerCodes } from './changed-owner-codes';
export { ownerChangeConcluded, ownerChangeDomainLeft } from './changed-owner-events';
export {
  controlPanelCodes,
  domainHoldCodes,
  ftpNoticeCodes,
  ftpRefusalCodes,
  lineCodes,
  nameCodes,
  noticePreferenceCodes,
  operationWaitCodes,
  registrantCodes,
  registrantProblemCodes,
  registrationCodes,
  renewalCodes,
  renewalWarningCodes,
  restoreCodes,
  resyncCodes,
  tldPolicyCodes,
  verificationCodes,
} from './codes';
export { delegationCodes } from './delegation-codes';
export { dsRecordsAsked, hostRecordSet, nameServersAsked } from './delegation-events';
export { disclosureCodes } from './disclosure-codes';
export { heldDisclosureRead, registrantDisclosed } from './disclosure-events';
export {
  domainDeleted,
  domainExpired,
  domainExpiryNotice,
  domainHeld,
  domainHoldEnded,
  domainLetGo,
  domainRegistered,
  domainRenewed,
  domainResynced,
} from './domain-events';
export { domainsExported } from './export-events';
export { ftpRuleAdded, ftpRuleExpired, ftpRuleRemoved } from './ftp-events';
export { ftpFeed } from './ftp-operations';
export { handoverCodes, pushCodes } from './handover-codes';
export { domainHandedOver, domainReceived } from './handover-events';
export { lineFailed, lineFulfilled, lineStarted, linesOver } from './line-events';
export {
  cancelLines,
  inspectLines,
  lineHolders,
  openLines,
  releaseLines,
  reserveLines,
} from './line-operations';
export { expiryNoticeSent, noticePreferencesChanged } from './notice-events';
export { expiryNoticeLetter } from './notice-operations';
export { ownerChangeCodes } from './owner-change-codes';
export {
  newOwnerInvited,
  ownerChangeAccepted,
  ownerChangeConfirmed,
  ownerChangeEnded,
  ownerChangePassed,
  ownerChangeReminded,
  ownerChangeStarted,
} from './owner-change-events';
export {
  awaitOwnerChangeForm,
  newOwnerLetter,
  ownerConfirmationLetter,
  ownerObjectionLetter,
} from './owner-change-operations';
export {
  ownerChangeDocumentAccepted,
  ownerChangeDocumentInfected,
  ownerChangeDocumentRefused,
  ownerChangeDocumentSent,
  ownerChangeDocumentWithdrawn,
} from './owner-change-paper-events';
export { ownerConfirmationAsked, registrantConfirmedChange } from './owner-confirmation-events';
export {
  ownerChangeObjected,
  ownerObjectionDismissed,
  ownerObjectionOffered,
} from './owner-objection-events';
export { controlPanelOpened } from './panel-events';
export { panelAccess } from './panel-operations';
export { paymentBoundaries } from './payment-operations';
export { ownDomains, profileDomains, readableDomain } from './portfolio-operations';
export { publicationCodes } from './publication-codes';
export { domainPushEnded, domainPushOffered, domainPushReceived } from './push-events';
export {
  registrantAddressReplaced,
  registrantAddressTakenBack,
  registrantDataReminded,
  registrantPublicationChanged,
  registrantUpdated,
} from './registrant-events';
export { dataReminderLetter, formerAddressLetter } from './registrant-operations';
export { renewalOffers } from './renewal-operations';
export { tldPolicyPut } from './rule-events';
export { hostCodes, serviceCodes } from './service-codes';
export {
  serviceActivated,
  serviceCancellationPlanned,
  serviceEnded,
  serviceLate,
  serviceNotRenewed,
  serviceRenewed,
  serviceUpgraded,
} from './service-events';
export { tagCodes } from './tag-codes';
export { domainsTagged } from './tag-events';
export { thirdLevelCodes, thirdLevelLoginCodes } from './third-level-codes';
export { thirdLevelAdded } from './third-level-events';
export { authCodeCodes, transferLockCodes } from './transfer-access-codes';
export { authCodeRevealed, transferLockAsked, transferUnlockAsked } from './transfer-access-events';
export { cancelTransferCodes, transferInFailureCodes, transferInOrderCodes } from './transfer-in-codes';
export {
  domainTransferredIn,
  transferInCancelAsked,
  transferInCancelled,
  transferInRefused,
  transferInRequested,
} from './transfer-in-events';
export { transferFailureCodes, transferOutCodes } from './transfer-out-codes';
export {
  domainTransferred,
  transferOutApproved,
  transferOutCancelled,
  transferOutRejected,
  transferOutRequested,
} from './transfer-out-events';
export {
  verificationCompleted,
  verificationLapsed,
  verificationReminded,
  verificationRequested,
  verificationSentAgain,
} from './verification-events';
export { verificationLetter } from './verification-operations';
export { domainPaymentTakenBack } from './withdrawal-events';
export { withdrawalOutlook } from './withdrawal-operations';
