import { Initial1763800000000 } from './1763800000000-initial';
import { SimulatedRegistry1763800000001 } from './1763800000001-simulated-registry';
import { EventActor1763900000000 } from './1763900000000-event-actor';
import { Verification1763900650000 } from './1763900650000-verification';
import { ParkedEvents1764300000000 } from './1764300000000-parked-events';
import { LineKinds1764400000000 } from './1764400000000-line-kinds';
import { RegistryBehaviour1764700000000 } from './1764700000000-registry-behaviour';
import { Operations1764710000000 } from './1764710000000-operations';
import { TldRules1764720000000 } from './1764720000000-tld-rules';
import { Registrants1764730000000 } from './1764730000000-registrants';
import { RegistrantUpdates1764730100000 } from './1764730100000-registrant-updates';
import { Services1764750000000 } from './1764750000000-services';
import { FtpAccess1764760000000 } from './1764760000000-ftp-access';
import { LetGoBoundaries1764780000000 } from './1764780000000-let-go-boundaries';
import { Portfolio1764790000000 } from './1764790000000-portfolio';
import { AutoRenewal1764802000000 } from './1764802000000-auto-renewal';
import { RegistryDeletion1764803000000 } from './1764803000000-registry-deletion';
import { DueDates1764803000001 } from './1764803000001-due-dates';
import { LetGoHolds1764803000002 } from './1764803000002-let-go-holds';
import { RegistryMessages1764803000003 } from './1764803000003-registry-messages';
import { RegistrantHandles1764804000000 } from './1764804000000-registrant-handles';
import { RegistryHolds1764804000001 } from './1764804000001-registry-holds';
import { GatheredNotices1764805000000 } from './1764805000000-gathered-notices';
import { NoticePreferences1764805000001 } from './1764805000001-notice-preferences';
import { BouncedNotices1764805000002 } from './1764805000002-bounced-notices';
import { Tags1764806000000 } from './1764806000000-tags';
import { VerificationByState1764806000001 } from './1764806000001-verification-by-state';
import { DomainExports1764806000010 } from './1764806000010-domain-exports';
import { ThirdLevels1764807000000 } from './1764807000000-third-levels';
import { DomainExportsByAsker1764808000000 } from './1764808000000-domain-exports-by-asker';
import { TagsAsWritten1764808100000 } from './1764808100000-tags-as-written';
import { EarlierLetGo1764808200000 } from './1764808200000-earlier-let-go';
import { UntoldExpiries1764808400000 } from './1764808400000-untold-expiries';
import { JobsBySubject1765100801000 } from './1765100801000-jobs-by-subject';
import { OperationsByState1765100802000 } from './1765100802000-operations-by-state';
import { DomainHoldings1765110100000 } from './1765110100000-domain-holdings';
import { DomainPushes1765110100001 } from './1765110100001-domain-pushes';
import { AuthCodeHours1765110200000 } from './1765110200000-auth-code-hours';
import { TransferAccess1765110200001 } from './1765110200001-transfer-access';
import { TransfersOut1765110200010 } from './1765110200010-transfers-out';
import { Delegations1765110200020 } from './1765110200020-delegations';
import { RegistryCommands1765110300000 } from './1765110300000-registry-commands';
import { TransferOutUntil1765110800000 } from './1765110800000-transfer-out-until';
import { TransfersByProfile1765110900000 } from './1765110900000-transfers-by-profile';
import { OwnerChanges1765111000000 } from './1765111000000-owner-changes';
import { OwnerChangeRules1765111000001 } from './1765111000001-owner-change-rules';
import { FileChunks1765111000002 } from './1765111000002-file-chunks';
import { OwnerChangesUnderWay1765111100000 } from './1765111100000-owner-changes-under-way';
import { ForgottenDocuments1765111100001 } from './1765111100001-forgotten-documents';
import { TransferRules1765111200000 } from './1765111200000-transfer-rules';
import { TransferredNames1765111200010 } from './1765111200010-transferred-names';
import { TransfersIn1765111200020 } from './1765111200020-transfers-in';
import { DomainsByTransfer1765111200030 } from './1765111200030-domains-by-transfer';
import { CommandsByTime1765111300000 } from './1765111300000-commands-by-time';
import { RegistrantDataLaw1765111300001 } from './1765111300001-registrant-data-law';
import { RegistrantPublication1765111300002 } from './1765111300002-registrant-publication';
import { RegistrantDisclosures1765111300003 } from './1765111300003-registrant-disclosures';
import { DataReminders1765111300004 } from './1765111300004-data-reminders';
import { PapersOfNobody1765112000001 } from './1765112000001-papers-of-nobody';
import { WhoConfirmed1765112000002 } from './1765112000002-who-confirmed';
import { WordsOfEndedCases1765112000003 } from './1765112000003-words-of-ended-cases';
import { DomainsHeldSince1765112200000 } from './1765112200000-domains-held-since';
import { OwnerConfirmations1765113000000 } from './1765113000000-owner-confirmations';
import { DisclosureHolds1765113000001 } from './1765113000001-disclosure-holds';
import { FormerAddresses1765113000002 } from './1765113000002-former-addresses';
import { AddressesOfNameServers1765113100000 } from './1765113100000-addresses-of-name-servers';
import { WhoGotAName1765113100001 } from './1765113100001-who-got-a-name';
import { CountedPeriods1765113200000 } from './1765113200000-counted-periods';
import { ApprovedNameServers1765113300000 } from './1765113300000-approved-name-servers';
import { UnseenDomains1765113300001 } from './1765113300001-unseen-domains';
import { OwnerObjections1765113300002 } from './1765113300002-owner-objections';
import { AddressesTakenBack1765113300003 } from './1765113300003-addresses-taken-back';

/** Every migration of this service, oldest first. */
export const migrations = [
  Initial1763800000000,
  SimulatedRegistry1763800000001,
  EventActor1763900000000,
  Verification1763900650000,
  ParkedEvents1764300000000,
  LineKinds1764400000000,
  RegistryBehaviour1764700000000,
  Operations1764710000000,
  TldRules1764720000000,
  Registrants1764730000000,
  RegistrantUpdates1764730100000,
  Services1764750000000,
  FtpAccess1764760000000,
  LetGoBoundaries1764780000000,
  Portfolio1764790000000,
  AutoRenewal1764802000000,
  RegistryDeletion1764803000000,
  DueDates1764803000001,
  LetGoHolds1764803000002,
  RegistryMessages1764803000003,
  RegistrantHandles1764804000000,
  RegistryHolds1764804000001,
  GatheredNotices1764805000000,
  NoticePreferences1764805000001,
  BouncedNotices1764805000002,
  Tags1764806000000,
  VerificationByState1764806000001,
  DomainExports1764806000010,
  ThirdLevels1764807000000,
  DomainExportsByAsker1764808000000,
  TagsAsWritten1764808100000,
  EarlierLetGo1764808200000,
  UntoldExpiries1764808400000,
  JobsBySubject1765100801000,
  OperationsByState1765100802000,
  DomainHoldings1765110100000,
  DomainPushes1765110100001,
  AuthCodeHours1765110200000,
  TransferAccess1765110200001,
  TransfersOut1765110200010,
  Delegations1765110200020,
  RegistryCommands1765110300000,
  TransferOutUntil1765110800000,
  TransfersByProfile1765110900000,
  OwnerChanges1765111000000,
  OwnerChangeRules1765111000001,
  FileChunks1765111000002,
  OwnerChangesUnderWay1765111100000,
  ForgottenDocuments1765111100001,
  TransferRules1765111200000,
  TransferredNames1765111200010,
  TransfersIn1765111200020,
  DomainsByTransfer1765111200030,
  CommandsByTime1765111300000,
  RegistrantDataLaw1765111300001,
  RegistrantPublication1765111300002,
  RegistrantDisclosures1765111300003,
  DataReminders1765111300004,
  PapersOfNobody1765112000001,
  WhoConfirmed1765112000002,
  WordsOfEndedCases1765112000003,
  DomainsHeldSince1765112200000,
  OwnerConfirmations1765113000000,
  DisclosureHolds1765113000001,
  FormerAddresses1765113000002,
  AddressesOfNameServers1765113100000,
  WhoGotAName1765113100001,
  CountedPeriods1765113200000,
  ApprovedNameServers1765113300000,
  UnseenDomains1765113300001,
  OwnerObjections1765113300002,
  AddressesTakenBack1765113300003,
];
