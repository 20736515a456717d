import { FileChunkRow } from '@customer-area/shared/file-storage';
import {
  AutomaticRenewalAttemptRow,
  AutomaticRenewalRow,
  AutomaticRenewalStore,
  AutoRenewalMethodRow,
  AutoRenewalRow,
  AutoRenewalStore,
  RenewingDomainStore,
} from './auto-renewal';
import { RemindedRegistrantsStore } from './data-reminders';
import { DelegationRow, DelegationStore, HostRecordRow } from './delegation';
import { DemoDataStore } from './demo-data';
import {
  DisclosureHoldRuleRow,
  DisclosureHoldStore,
  DisclosureRow,
  DisclosureStore,
  HeldStaffReadRow,
} from './disclosures';
import { DomainDueRow, DomainDueStore } from './due-dates';
import { FormerAddressRow, FormerAddressStore } from './former-addresses';
import { FtpRuleRow, FtpRuleStore } from './ftp-access';
import { SimulatedHostStore, SimulatedServiceRow } from './hosting/simulated';
import { LetGoHoldRow, LetGoHoldStore } from './let-go';
import { ReservedNameRow, RuleTablesStore, TldLettersRow, TldPolicyRow } from './names';
import {
  DomainNoticeRow,
  DomainNoticeStore,
  ExpiringOwnersStore,
  NoticeLetterRow,
  NoticeLetterStore,
  NoticePreferenceRow,
  NoticePreferenceStore,
} from './notices';
import { OperationRow, OperationStore, OperationTransitionRow, OrderedOperationStore } from './operations';
import { LineHoldersStore, OrderOwnerStore } from './ordering';
import {
  OwnerChangeCheckRow,
  OwnerChangeDocumentRow,
  OwnerChangeDomainRow,
  OwnerChangeInvitationRow,
  OwnerChangeItemRow,
  OwnerChangePapersStore,
  OwnerChangePolicyRow,
  OwnerChangeRow,
  OwnerChangeRulesStore,
  OwnerChangeStore,
  OwnerChangeTransitionRow,
  ReceivedOwnerChangeRow,
} from './owner-changes';
import { OwnerConfirmationRow, OwnerConfirmationStore } from './owner-confirmations';
import { OwnerObjectionRow, OwnerObjectionStore } from './owner-objections';
import {
  ChangeProfileStore,
  CountCheckStore,
  DomainCountRow,
  DomainGramRow,
  DomainGroupCountRow,
  DomainHoldingRow,
  DomainHoldingStore,
  DomainRow,
  DomainStore,
  DomainTagRow,
  DomainTransitionRow,
  LiveNameStore,
  ProfileTagRow,
} from './portfolio';
import { DomainExportAskerRow, DomainExportRow, DomainExportStore } from './portfolio-export';
import { DomainPushRow, DomainPushStore, OffersOfDomains, ReceivedDomainPushRow } from './pushes';
import { RegistrantsOfDomainsStore, RegistrantUpdateRow, RegistrantUpdateStore } from './registrant-changes';
import { ContactNamesStore, RegistrantHandleRow, RegistrantHandleStore } from './registrant-contacts';
import { RegistrantRow, RegistrantStore } from './registrants';
import { SentCommandRow, SentCommandStore } from './registry/epp';
import {
  SimulatedAccountStore,
  SimulatedChargeRow,
  SimulatedCommandRow,
  SimulatedContactRow,
  SimulatedMessageRow,
  SimulatedNameRow,
  SimulatedRegistryStore,
} from './registry/simulated';
import { HeldNamesStore } from './registry-holds';
import { RegistryMessageRow, RegistryMessageStore } from './registry-queue';
import { DomainHoldStore, NameReservationRow, NameReservationStore } from './reservations';
import { TldPolicyStore } from './rulebook';
import { ServiceRow, ServiceStore, ServiceTransitionRow } from './services';
import { TagStore } from './tags';
import { TransferAccessRow, TransferAccessStore } from './transfer-access';
import { TransferInRow, TransferInStore } from './transfers-in';
import { TransferOutRow, TransferOutStore } from './transfers-out';
import {
  AffectedDomainStore,
  ConfirmedAddressRow,
  ConfirmedAddressStore,
  ProfileDomainStore,
  VerificationLinkRow,
  VerificationLinkStore,
  VerificationRow,
  VerificationStore,
  VerificationTransitionRow,
} from './verification';

/** The tables whose columns the code knows. */
export const entities = [
  DomainRow,
  DomainCountRow,
  DomainGramRow,
  DomainGroupCountRow,
  DomainTagRow,
  ProfileTagRow,
  DomainExportRow,
  DomainExportAskerRow,
  DomainTransitionRow,
  DomainHoldingRow,
  DomainPushRow,
  ReceivedDomainPushRow,
  OwnerChangeRow,
  ReceivedOwnerChangeRow,
  OwnerChangeDomainRow,
  OwnerChangeTransitionRow,
  OwnerChangeCheckRow,
  OwnerChangeDocumentRow,
  OwnerChangeInvitationRow,
  FormerAddressRow,
  DisclosureHoldRuleRow,
  HeldStaffReadRow,
  OwnerConfirmationRow,
  OwnerObjectionRow,
  OwnerChangePolicyRow,
  OwnerChangeItemRow,
  FileChunkRow,
  DomainNoticeRow,
  NoticeLetterRow,
  NoticePreferenceRow,
  DomainDueRow,
  LetGoHoldRow,
  TransferAccessRow,
  TransferOutRow,
  TransferInRow,
  DelegationRow,
  HostRecordRow,
  DisclosureRow,
  RegistryMessageRow,
  SentCommandRow,
  NameReservationRow,
  OperationRow,
  OperationTransitionRow,
  FtpRuleRow,
  TldPolicyRow,
  TldLettersRow,
  ReservedNameRow,
  RegistrantRow,
  RegistrantHandleRow,
  RegistrantUpdateRow,
  ConfirmedAddressRow,
  VerificationLinkRow,
  VerificationRow,
  VerificationTransitionRow,
  SimulatedNameRow,
  SimulatedCommandRow,
  SimulatedChargeRow,
  SimulatedMessageRow,
  SimulatedContactRow,
  ServiceRow,
  ServiceTransitionRow,
  SimulatedServiceRow,
  AutoRenewalRow,
  AutoRenewalMethodRow,
  AutomaticRenewalRow,
  AutomaticRenewalAttemptRow,
];

/** One of each store. They hold nothing: every method is given the transaction, or the connection, that it speaks through. */
export function composeStores() {
  return {
    domains: new DomainStore(),
    profileChanges: new ChangeProfileStore(),
    holdings: new DomainHoldingStore(),
    liveNames: new LiveNameStore(),
    holds: new DomainHoldStore(),
    reservations: new NameReservationStore(),
    operations: new OperationStore(),
    orderedOperations: new OrderedOperationStore(),
    orderOwners: new OrderOwnerStore(),
    lineHolders: new LineHoldersStore(),
    dues: new DomainDueStore(),
    registryMessages: new RegistryMessageStore(),
    sentCommands: new SentCommandStore(),
    letGoHolds: new LetGoHoldStore(),
    transferAccess: new TransferAccessStore(),
    transfersOut: new TransferOutStore(),
    transfersIn: new TransferInStore(),
    delegations: new DelegationStore(),
    disclosures: new DisclosureStore(),
    notices: new DomainNoticeStore(),
    noticeLetters: new NoticeLetterStore(),
    noticePreferences: new NoticePreferenceStore(),
    expiringOwners: new ExpiringOwnersStore(),
    ftpRules: new FtpRuleStore(),
    ruleTables: new RuleTablesStore(),
    tldPolicies: new TldPolicyStore(),
    registrants: new RegistrantStore(),
    registrantHandles: new RegistrantHandleStore(),
    remindedRegistrants: new RemindedRegistrantsStore(),
    contactNames: new ContactNamesStore(),
    heldNames: new HeldNamesStore(),
    registrantUpdates: new RegistrantUpdateStore(),
    registrantsOfDomains: new RegistrantsOfDomainsStore(),
    verifications: new VerificationStore(),
    confirmedAddresses: new ConfirmedAddressStore(),
    verificationLinks: new VerificationLinkStore(),
    affectedDomains: new AffectedDomainStore(),
    profileDomains: new ProfileDomainStore(),
    simulatedRegistry: new SimulatedRegistryStore(),
    simulatedAccounts: new SimulatedAccountStore(),
    countChecks: new CountCheckStore(),
    services: new ServiceStore(),
    autoRenewals: new AutoRenewalStore(),
    automaticRenewals: new AutomaticRenewalStore(),
    renewingDomains: new RenewingDomainStore(),
    tags: new TagStore(),
    domainPushes: new DomainPushStore(),
    openOffers: new OffersOfDomains(new DomainPushStore()),
    ownerChanges: new OwnerChangeStore(),
    ownerChangePapers: new OwnerChangePapersStore(),
    ownerChangeRules: new OwnerChangeRulesStore(),
    formerAddresses: new FormerAddressStore(),
    disclosureHolds: new DisclosureHoldStore(),
    ownerConfirmations: new OwnerConfirmationStore(),
    ownerObjections: new OwnerObjectionStore(),
    domainExports: new DomainExportStore(),
    simulatedHost: new SimulatedHostStore(),
    demoData: new DemoDataStore(),
  };
}

export type ComposedStores = ReturnType<typeof composeStores>;
