import {
  blanked,
  type Erasure,
  operationalTables,
  type PersonalTable,
  personalTableOf,
} from '@customer-area/shared/personal-data';
import { ConsentRow } from '../../account/consents';
import { EmailConfirmationRow } from '../../account/email-confirmation';
import { KnownOriginRow, LoginRow, LoginStopRow, ThirdLevelLoginRow } from '../../account/logins';
import { ProfileChangeRow } from '../../account/profile-change';
import { FormerEmailRow, ProfileRow } from '../../account/profiles';
import {
  RectificationDocumentRow,
  RectificationRow,
  RectificationTransitionRow,
} from '../../account/rectification';
import { PanelCodeRow } from '../../credentials/panel-codes';
import { PasskeyChallengeRow, PasskeyRow } from '../../credentials/passkeys';
import { RecoveryRow, RecoveryStopRow } from '../../credentials/recovery';
import { RecoveryCodeRow, SecondFactorRow } from '../../credentials/second-factor';
import { RefreshTokenRow, SessionRow, SignInChallengeRow } from '../../credentials/sessions';
import { CustomerFlagRow } from '../../desk/flags';
import { IdentityCheckRow } from '../../desk/identity-checks';
import { CustomerNoteRow } from '../../desk/notes';
import { SecondFactorResetRow } from '../../desk/second-factor-reset';
import { StaffActRow } from '../../desk/staff-watch';
import { LoginConfirmationRow } from '../../grants/additional-logins';
import { ApiKeyRow } from '../../grants/api-keys';
import { ApprovalRow, ProtectedActionRow } from '../../grants/approvals';
import { DelegationRow, ReceivedDelegationRow } from '../../grants/delegations';
import { AccessEndRow } from '../../grants/remaining-access';
import { StaffRequestRow } from '../../grants/staff-requests';
import { SupportRefusalRow, SupportSessionRow } from '../../grants/support-sessions';
import { LetterRow, SEND_LETTER } from '../../letters';
import { AuditLogEntryRow, AuditLogHeadRow } from '../audit-log';
import { DataExportFileRow, DataExportRow } from '../data-export';
import { ErasureRow } from '../erasure';
import {
  NotificationMarkRow,
  NotificationPreferenceRow,
  NotificationReadRow,
  NotificationRow,
} from '../notifications';

const DELETED: Erasure = { act: 'delete' };
const ACCOUNTABILITY: Erasure = { act: 'keep', reason: 'ACCOUNTABILITY' };

/** Secrets of ways in, of which only hashes are stored. */
const SECRET = {
  section: 'secrets',
  notCopied: 'secrets of ways in, of which only hashes are stored',
  erasure: DELETED,
};
const SHORT_LIVED = { section: 'secrets', notCopied: 'lives for minutes only', erasure: DELETED };

/** What this service knows about a profile, and what becomes of it. Every table with an owner is here. */
export const personalTables: readonly PersonalTable[] = [
  personalTableOf(ProfileRow, {
    section: 'profile',
    isOwner: true,
    key: ['profileId'],
    erasure: blanked(ProfileRow, {
      firstName: null,
      lastName: null,
      companyName: null,
      birthDate: null,
      birthPlace: null,
      sex: null,
      fiscalCode: null,
      vatNumber: null,
      officeCode: null,
      recipientCode: null,
      pecEmail: null,
      street: '',
      postalCode: '',
      city: '',
      province: null,
      phone: '',
      email: '',
      emailVerifiedAt: null,
      undeliverableEmail: null,
      recoveryQuestion: null,
      recoveryAnswerHash: null,
      marketingConsentAt: null,
    }),
  }),
  personalTableOf(LoginRow, {
    section: 'logins',
    key: ['id'],
    // The username stays, so that it is never given to anybody else.
    erasure: blanked(LoginRow, { label: null, failedAttempts: 0, lockedUntil: null }),
  }),
  personalTableOf(ThirdLevelLoginRow, {
    section: 'loginsOfThirdLevels',
    key: ['loginId'],
    erasure: DELETED,
  }),
  personalTableOf(KnownOriginRow, {
    section: 'secrets',
    key: ['loginId', 'mark'],
    notCopied: 'hashes only; the sessions tell from where a login was used',
    erasure: DELETED,
  }),
  personalTableOf(FormerEmailRow, {
    section: 'formerEmails',
    key: ['replacedAt', 'email'],
    erasure: DELETED,
  }),
  personalTableOf(SessionRow, {
    section: 'sessions',
    key: ['id'],
    // The row stays until every gateway has heard that the session ended.
    erasure: blanked(SessionRow, { ip: '', userAgent: '' }),
  }),
  personalTableOf(RefreshTokenRow, { ...SECRET, key: ['tokenHash'] }),
  personalTableOf(EmailConfirmationRow, { ...SECRET, key: ['tokenHash'] }),
  personalTableOf(RectificationRow, { section: 'rectifications', key: ['id'], erasure: DELETED }),
  personalTableOf(RectificationDocumentRow, {
    section: 'rectificationDocuments',
    key: ['id'],
    erasure: DELETED,
  }),
  personalTableOf(RectificationTransitionRow, {
    section: 'rectificationHistory',
    key: ['id'],
    erasure: DELETED,
  }),
  personalTableOf(ProfileChangeRow, { ...SHORT_LIVED, key: ['id'] }),
  personalTableOf(LoginConfirmationRow, { ...SHORT_LIVED, key: ['tokenHash'] }),
  personalTableOf(PasskeyRow, { section: 'passkeys', key: ['id'], erasure: DELETED }),
  personalTableOf(SecondFactorRow, {
    section: 'secrets',
    key: ['loginId'],
    notCopied: 'secrets of ways in, which would let whoever finds the copy in',
    erasure: DELETED,
  }),
  personalTableOf(RecoveryCodeRow, { ...SECRET, key: ['loginId', 'codeHash'] }),
  personalTableOf(SignInChallengeRow, { ...SHORT_LIVED, key: ['challengeHash'] }),
  personalTableOf(PanelCodeRow, { ...SHORT_LIVED, key: ['codeHash'] }),
  personalTableOf(PasskeyChallengeRow, { ...SHORT_LIVED, key: ['id'] }),
  personalTableOf(LetterRow, {
    section: 'letters',
    key: ['id'],
    // What is about to leave leaves first, and goes a day later; what could not be delivered goes at once.
    erasure: blanked(
      LetterRow,
      { recipient: '', subject: '', text: null, html: null, attachment: null },
      {
        unless: `EXISTS (SELECT 1 FROM job WHERE job.kind = '${SEND_LETTER.name}' AND job.subject_id = letter.id AND job.state = 'READY')`,
      },
    ),
  }),
  personalTableOf(DataExportRow, { section: 'dataExports', key: ['id'], erasure: DELETED }),
  personalTableOf(DataExportFileRow, {
    section: 'dataExports',
    key: ['id'],
    notCopied: 'it is the copy',
    erasure: DELETED,
  }),
  personalTableOf(ErasureRow, { section: 'erasureRequests', key: ['id'], erasure: ACCOUNTABILITY }),
  personalTableOf(ApiKeyRow, {
    section: 'apiKeys',
    key: ['id'],
    // The row stays until every gateway has heard that the key ended.
    erasure: blanked(ApiKeyRow, { name: '', allowedCidrs: '', lastIp: null }),
  }),
  personalTableOf(RecoveryRow, { ...SECRET, key: ['tokenHash'] }),
  personalTableOf(RecoveryStopRow, { ...SECRET, key: ['tokenHash'] }),
  personalTableOf(AccessEndRow, { ...SECRET, key: ['tokenHash'] }),
  personalTableOf(DelegationRow, {
    section: 'delegations',
    key: ['id'],
    // It has ended by then. That somebody acted for the profile, and within what, stays beside the acts themselves.
    erasure: blanked(DelegationRow, { email: '', purpose: null }, { reason: 'ACCOUNTABILITY' }),
  }),
  // The same rows, as they concern whoever accepted.
  personalTableOf(ReceivedDelegationRow, {
    section: 'receivedDelegations',
    key: ['id'],
    erasure: blanked(ReceivedDelegationRow, { email: '' }, { reason: 'ACCOUNTABILITY' }),
  }),
  personalTableOf(ConsentRow, {
    section: 'consents',
    key: ['id'],
    erasure: { act: 'keep', reason: 'PROOF_OF_CONSENT' },
  }),
  personalTableOf(AuditLogEntryRow, {
    section: 'auditLog',
    key: ['seq'],
    // Names and addresses leave it a day after an erasure; the chain stays whole.
    erasure: ACCOUNTABILITY,
  }),
  personalTableOf(AuditLogHeadRow, {
    section: 'auditLog',
    key: ['profileId'],
    notCopied: 'the seal of the log',
    erasure: ACCOUNTABILITY,
  }),
  personalTableOf(ProtectedActionRow, { section: 'protectedActions', key: ['action'], erasure: DELETED }),
  personalTableOf(ApprovalRow, {
    section: 'approvals',
    key: ['id'],
    // That it was asked, decided and used stays in the audit log.
    erasure: DELETED,
  }),
  personalTableOf(StaffRequestRow, {
    section: 'staffRequests',
    key: ['id'],
    erasure: blanked(
      StaffRequestRow,
      { summary: '', reason: '', decisionReason: null },
      { reason: 'ACCOUNTABILITY' },
    ),
  }),
  personalTableOf(CustomerNoteRow, { section: 'notesOfStaff', key: ['id'], erasure: DELETED }),
  personalTableOf(CustomerFlagRow, {
    section: 'flagsOfStaff',
    key: ['id'],
    erasure: blanked(CustomerFlagRow, { reason: '' }, { reason: 'ACCOUNTABILITY' }),
  }),
  personalTableOf(IdentityCheckRow, {
    section: 'identityChecks',
    key: ['id'],
    erasure: blanked(IdentityCheckRow, { remark: null }, { reason: 'ACCOUNTABILITY' }),
  }),
  personalTableOf(StaffActRow, {
    section: 'auditLog',
    key: ['source', 'eventId'],
    notCopied: 'each act stands in the audit log',
    erasure: blanked(StaffActRow, { reason: null }, { reason: 'ACCOUNTABILITY' }),
  }),
  personalTableOf(LoginStopRow, { section: 'loginsStopped', key: ['loginId'], erasure: DELETED }),
  personalTableOf(SecondFactorResetRow, {
    section: 'secondFactorResets',
    key: ['id'],
    erasure: ACCOUNTABILITY,
  }),
  // That staff were in the area of the customer, and why, stays beside what they read and did.
  personalTableOf(SupportSessionRow, { section: 'supportSessions', key: ['id'], erasure: ACCOUNTABILITY }),
  personalTableOf(SupportRefusalRow, {
    section: 'supportSessionsRefused',
    key: ['profileId'],
    erasure: DELETED,
  }),
  personalTableOf(NotificationRow, { section: 'notifications', key: ['id'], erasure: DELETED }),
  personalTableOf(NotificationReadRow, {
    section: 'notifications',
    key: ['loginId', 'notificationId'],
    notCopied: 'which notifications were looked at',
    erasure: DELETED,
  }),
  personalTableOf(NotificationMarkRow, {
    section: 'notifications',
    key: ['loginId'],
    notCopied: 'which notifications were looked at',
    erasure: DELETED,
  }),
  personalTableOf(NotificationPreferenceRow, {
    section: 'notificationPreferences',
    key: ['topic', 'channel'],
    erasure: DELETED,
  }),
  ...operationalTables,
];
