import { FileChunkRow } from '@customer-area/shared/file-storage';
import type { ProfileId } from '@customer-area/shared/isolation';
import { operationalTables, type PersonalTable, personalTableOf } from '@customer-area/shared/personal-data';
import { type EntityManager, In, IsNull } from 'typeorm';
import {
  AutomaticRenewalAttemptRow,
  AutomaticRenewalRow,
  AutoRenewalMethodRow,
  AutoRenewalRow,
} from '../auto-renewal';
import { DelegationRow, HostRecordRow } from '../delegation';
import { DisclosureRow, HeldStaffReadRow } from '../disclosures';
import { DomainDueRow } from '../due-dates';
import { FormerAddressRow } from '../former-addresses';
import { FtpRuleRow } from '../ftp-access';
import { LetGoHoldRow } from '../let-go';
import { DomainNoticeRow, NoticeLetterRow, NoticePreferenceRow } from '../notices';
import { OperationRow, OperationTransitionRow } from '../operations';
import {
  OwnerChangeCheckRow,
  OwnerChangeDocumentRow,
  OwnerChangeDomainRow,
  OwnerChangeInvitationRow,
  OwnerChangeRow,
  OwnerChangeTransitionRow,
  ReceivedOwnerChangeRow,
} from '../owner-changes';
import { OwnerConfirmationRow } from '../owner-confirmations';
import { OwnerObjectionRow } from '../owner-objections';
import {
  DomainCountRow,
  DomainGramRow,
  DomainGroupCountRow,
  DomainHoldingRow,
  DomainRow,
  DomainTagRow,
  DomainTransitionRow,
  ProfileTagRow,
} from '../portfolio';
import { DomainExportAskerRow, DomainExportRow } from '../portfolio-export';
import { DomainPushRow, ReceivedDomainPushRow } from '../pushes';
import { RegistrantUpdateRow } from '../registrant-changes';
import { RegistrantHandleRow } from '../registrant-contacts';
import { RegistrantRow } from '../registrants';
import { NameReservationRow } from '../reservations';
import { ServiceRow, ServiceTransitionRow } from '../services';
import { TransferAccessRow } from '../transfer-access';
import { TransferInRow } from '../transfers-in';
import { TransferOutRow } from '../transfers-out';
import {
  ConfirmedAddressRow,
  VerificationLinkRow,
  VerificationRow,
  VerificationTransitionRow,
} from '../verification';

/** What this service stores about a profile: which domain names it held, and when, and who it is at the registries. */
export const personalTables: readonly PersonalTable[] = [
  personalTableOf(DomainRow, {
    section: 'domains',
    key: ['id'],
    erasure: { act: 'keep', reason: 'NAME_HISTORY' },
  }),
  personalTableOf(DomainCountRow, {
    section: 'domains',
    key: ['tld', 'phase'],
    notCopied: 'counts of what is in the copy',
    erasure: { act: 'keep', reason: 'NAME_HISTORY' },
  }),
  personalTableOf(DomainGramRow, {
    section: 'domains',
    key: ['gram', 'name', 'domainId'],
    notCopied: 'parts of the names',
    erasure: { act: 'keep', reason: 'NAME_HISTORY' },
  }),
  personalTableOf(DomainGroupCountRow, {
    section: 'domains',
    key: ['kind', 'member', 'tld', 'phase'],
    notCopied: 'counts of what is in the copy',
    erasure: { act: 'delete' },
  }),
  personalTableOf(ProfileTagRow, { section: 'tags', key: ['folded'], erasure: { act: 'delete' } }),
  personalTableOf(DomainTagRow, {
    section: 'tagsOfDomains',
    key: ['domainId', 'folded'],
    erasure: { act: 'delete' },
  }),
  personalTableOf(DomainExportRow, { section: 'domainExports', key: ['id'], erasure: { act: 'delete' } }),
  personalTableOf(DomainExportAskerRow, {
    section: 'domainExports',
    key: ['askedBy'],
    notCopied: 'repeats who asked for what is in the copy',
    erasure: { act: 'delete' },
  }),
  personalTableOf(DomainTransitionRow, {
    section: 'domainHistory',
    key: ['domainId', 'id'],
    erasure: { act: 'keep', reason: 'NAME_HISTORY' },
  }),
  personalTableOf(DomainHoldingRow, {
    section: 'domainsHeld',
    key: ['domainId', 'heldFrom'],
    erasure: { act: 'keep', reason: 'NAME_HISTORY' },
  }),
  personalTableOf(DomainPushRow, {
    section: 'domainPushes',
    key: ['id'],
    erasure: { act: 'delete' },
  }),
  personalTableOf(ReceivedDomainPushRow, {
    section: 'receivedDomainPushes',
    key: ['id'],
    erasure: { act: 'delete' },
  }),
  personalTableOf(OwnerChangeRow, {
    section: 'ownerChanges',
    key: ['id'],
    erasure: { act: 'keep', reason: 'NAME_HISTORY' },
  }),
  personalTableOf(ReceivedOwnerChangeRow, {
    section: 'receivedOwnerChanges',
    key: ['id'],
    erasure: { act: 'keep', reason: 'NAME_HISTORY' },
  }),
  personalTableOf(OwnerChangeDomainRow, {
    section: 'ownerChangeDomains',
    key: ['ownerChangeId', 'domainId'],
    erasure: { act: 'keep', reason: 'NAME_HISTORY' },
  }),
  personalTableOf(OwnerChangeTransitionRow, {
    section: 'ownerChangeHistory',
    key: ['ownerChangeId', 'id'],
    erasure: { act: 'keep', reason: 'NAME_HISTORY' },
  }),
  personalTableOf(OwnerChangeCheckRow, {
    section: 'ownerChangeChecklist',
    key: ['ownerChangeId', 'party', 'item'],
    erasure: { act: 'keep', reason: 'NAME_HISTORY' },
  }),
  personalTableOf(OwnerChangeDocumentRow, {
    section: 'ownerChangeDocuments',
    key: ['id'],
    erasure: { act: 'keep', reason: 'NAME_HISTORY' },
  }),
  personalTableOf(OwnerConfirmationRow, {
    section: 'ownerChangeConfirmations',
    key: ['id'],
    erasure: { act: 'keep', reason: 'NAME_HISTORY' },
  }),
  personalTableOf(OwnerObjectionRow, {
    section: 'ownerChangeObjections',
    key: ['id'],
    erasure: { act: 'delete' },
  }),
  personalTableOf(OwnerChangeInvitationRow, {
    section: 'ownerChangeInvitations',
    key: ['id'],
    erasure: { act: 'keep', reason: 'NAME_HISTORY' },
  }),
  personalTableOf(FileChunkRow, {
    section: 'fileChunks',
    key: ['fileId', 'position'],
    notCopied: 'the bytes of files: the copy names the files, and each can be fetched',
    erasure: { act: 'delete' },
  }),
  personalTableOf(OperationRow, {
    section: 'registryOperations',
    key: ['domainId', 'id'],
    erasure: { act: 'keep', reason: 'NAME_HISTORY' },
  }),
  personalTableOf(OperationTransitionRow, {
    section: 'registryOperationHistory',
    key: ['operationId', 'id'],
    erasure: { act: 'keep', reason: 'NAME_HISTORY' },
  }),
  personalTableOf(NameReservationRow, {
    section: 'reservations',
    key: ['name'],
    erasure: { act: 'delete' },
  }),
  personalTableOf(RegistrantRow, { section: 'registrants', key: ['id'], erasure: { act: 'delete' } }),
  personalTableOf(RegistrantHandleRow, {
    section: 'registrantHandles',
    key: ['registrantId', 'registry'],
    erasure: { act: 'delete' },
  }),
  personalTableOf(FormerAddressRow, {
    section: 'registrants',
    key: ['id'],
    erasure: { act: 'delete' },
  }),
  personalTableOf(RegistrantUpdateRow, {
    section: 'registrantUpdates',
    key: ['id'],
    erasure: { act: 'delete' },
  }),
  personalTableOf(ConfirmedAddressRow, {
    section: 'verifications',
    key: ['emailFingerprint'],
    notCopied: 'a fingerprint of the address',
    erasure: { act: 'delete' },
  }),
  personalTableOf(VerificationLinkRow, {
    section: 'verifications',
    key: ['tokenHash'],
    notCopied: 'a hash of a secret',
    erasure: { act: 'delete' },
  }),
  personalTableOf(VerificationRow, { section: 'verifications', key: ['id'], erasure: { act: 'delete' } }),
  personalTableOf(VerificationTransitionRow, {
    section: 'verificationHistory',
    key: ['verificationId', 'id'],
    erasure: { act: 'delete' },
  }),
  personalTableOf(DomainNoticeRow, {
    section: 'notices',
    key: ['domainId', 'paidThrough', 'notice'],
    notCopied: 'the letters themselves are in the copy',
    erasure: { act: 'delete' },
  }),
  personalTableOf(NoticeLetterRow, {
    section: 'notices',
    key: ['day'],
    notCopied: 'the letters themselves are in the copy',
    erasure: { act: 'delete' },
  }),
  personalTableOf(NoticePreferenceRow, {
    section: 'noticePreferences',
    key: ['profileId'],
    erasure: { act: 'delete' },
  }),
  personalTableOf(LetGoHoldRow, {
    section: 'domains',
    key: ['domainId'],
    notCopied: 'what staff did, and why, is in the audit log',
    erasure: { act: 'delete' },
  }),
  personalTableOf(DisclosureRow, {
    section: 'registrants',
    key: ['id'],
    // Some of them the customer must not know yet.
    notCopied: 'the audit log has each of them once it may be told',
    erasure: { act: 'keep', reason: 'ACCOUNTABILITY' },
  }),
  personalTableOf(HeldStaffReadRow, {
    section: 'registrants',
    key: ['id'],
    notCopied: 'the audit log has each of them once it may be told',
    erasure: { act: 'keep', reason: 'ACCOUNTABILITY' },
  }),
  personalTableOf(DelegationRow, {
    section: 'domainDelegations',
    key: ['domainId'],
    erasure: { act: 'delete' },
  }),
  personalTableOf(HostRecordRow, {
    section: 'hostRecords',
    key: ['domainId', 'host'],
    erasure: { act: 'delete' },
  }),
  personalTableOf(TransferOutRow, {
    section: 'transfersOut',
    key: ['domainId', 'id'],
    erasure: { act: 'keep', reason: 'NAME_HISTORY' },
  }),
  personalTableOf(TransferInRow, {
    section: 'transfersIn',
    key: ['domainId'],
    erasure: { act: 'keep', reason: 'NAME_HISTORY' },
  }),
  personalTableOf(TransferAccessRow, {
    section: 'domains',
    key: ['domainId'],
    notCopied: 'who revealed a code or unlocked a domain, and when, is in the audit log',
    erasure: { act: 'delete' },
  }),
  personalTableOf(DomainDueRow, {
    section: 'domains',
    key: ['domainId', 'kind'],
    notCopied: 'computed from the dates of the domains',
    erasure: { act: 'delete' },
  }),
  personalTableOf(FtpRuleRow, { section: 'ftpRules', key: ['id'], erasure: { act: 'delete' } }),
  personalTableOf(ServiceRow, { section: 'services', key: ['id'], erasure: { act: 'delete' } }),
  personalTableOf(ServiceTransitionRow, {
    section: 'serviceHistory',
    key: ['serviceId', 'id'],
    erasure: { act: 'delete' },
  }),
  personalTableOf(AutoRenewalRow, { section: 'autoRenewal', key: ['domainId'], erasure: { act: 'delete' } }),
  personalTableOf(AutoRenewalMethodRow, {
    section: 'autoRenewalMethods',
    key: ['domainId', 'methodId'],
    erasure: { act: 'delete' },
  }),
  personalTableOf(AutomaticRenewalRow, {
    section: 'automaticRenewals',
    key: ['domainId', 'id'],
    erasure: { act: 'delete' },
  }),
  personalTableOf(AutomaticRenewalAttemptRow, {
    section: 'automaticRenewalAttempts',
    key: ['automaticRenewalId', 'attempt'],
    erasure: { act: 'delete' },
  }),
  ...operationalTables,
];

/** A registered domain needs a registrant, and an open change of owner the one that is to be it; what stands beneath a domain ends with it. */
export async function obstaclesToErasure(manager: EntityManager, profileId: ProfileId) {
  const state = In(['REQUESTED', 'REGISTERING', 'REGISTERED']);
  return [
    {
      code: 'DOMAINS_HELD',
      count: await manager.countBy(DomainRow, { profileId, state, parentId: IsNull() }),
    },
    { code: 'OWNER_CHANGES_OPEN', count: await openChanges(manager, profileId) },
  ];
}

/** The changes of owner that the profile takes part in, on either side, and that are not over. */
async function openChanges(manager: EntityManager, profileId: ProfileId): Promise<number> {
  const open = { profileId, closedAt: IsNull() };
  return (
    (await manager.countBy(OwnerChangeRow, open)) + (await manager.countBy(ReceivedOwnerChangeRow, open))
  );
}
