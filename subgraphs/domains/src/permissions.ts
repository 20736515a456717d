import { anyone, mergedPermissions, type Permissions, within } from '@customer-area/shared/graphql';
import type { ShownSections } from '@customer-area/shared/staff-reads';
import { addressTakeBackPermissions } from './address-take-back';
import { autoRenewPermissions } from './auto-renewal';
import { controlPanelPermissions } from './control-panel';
import { customerPermissions } from './customers-for-staff';
import { delegationPermissions } from './delegation';
import { disclosurePermissions } from './disclosures';
import { ftpPermissions } from './ftp-access';
import { letGoPermissions } from './let-go';
import { lifePermissions } from './life';
import { noticePermissions } from './notices';
import { operationPermissions } from './operation-views';
import { ownerChangeEvidencePermissions } from './owner-change-evidence';
import { ownerChangePermissions } from './owner-changes';
import { ownerConfirmationPermissions } from './owner-confirmations';
import { ownerHandoverPermissions } from './owner-handover';
import { ownerObjectionPermissions } from './owner-objections';
import { ownDomain, ownProfile } from './portfolio';
import { exportPermissions } from './portfolio-export';
import { pushPermissions } from './pushes';
import { registrantPermissions } from './registrant-changes';
import { publicationPermissions } from './registrant-publication';
import { resyncPermissions } from './registry-resync';
import { rulebookPermissions } from './rulebook';
import { servicePermissions } from './services';
import { tagPermissions } from './tags';
import { thirdLevelPermissions } from './third-levels';
import { transferAccessPermissions } from './transfer-access';
import { transferInPermissions } from './transfers-in';
import { transferOutPermissions } from './transfers-out';
import { verificationPermissions } from './verification';
import { verificationProcedurePermissions } from './verification-procedures';

/** What is no slice's own. */
const ofAll: Permissions = {
  inSupportSessions: ['sendVerification', 'setAutoRenew', 'setDomainTags', 'setNoticePreferences'],
  fields: {
    Query: {
      domain: within('domains:read'),
      domains: within('domains:read'),
      domainCounts: within('domains:read'),
      domainAvailability: anyone,
    },
    Mutation: {},
    RegistrantProfile: { domains: within('domains:read') },
  },
  types: {
    Domain: ownDomain,
    RegistrantProfile: ownProfile,
    DomainConnection: 'with its parent',
    DomainEdge: 'with its parent',
    DomainCounts: 'with its parent',
    DomainStatusCount: 'with its parent',
    DomainTldCount: 'with its parent',
    DomainTagCount: 'with its parent',
    PageInfo: 'with its parent',
    Action: 'with its parent',
    ActionReason: 'with its parent',
    DomainRecovery: 'with its parent',
    DomainAvailability: 'public',
    Money: 'with its parent',
  },
};

/** Who may ask what, and who may read which object. What is not here does not start. */
export const permissions = mergedPermissions([
  ofAll,
  autoRenewPermissions,
  controlPanelPermissions,
  customerPermissions,
  disclosurePermissions,
  ftpPermissions,
  letGoPermissions,
  lifePermissions,
  noticePermissions,
  operationPermissions,
  ownerChangePermissions,
  ownerHandoverPermissions,
  ownerChangeEvidencePermissions,
  ownerConfirmationPermissions,
  ownerObjectionPermissions,
  addressTakeBackPermissions,
  exportPermissions,
  pushPermissions,
  registrantPermissions,
  publicationPermissions,
  resyncPermissions,
  rulebookPermissions,
  servicePermissions,
  tagPermissions,
  thirdLevelPermissions,
  transferAccessPermissions,
  transferInPermissions,
  transferOutPermissions,
  delegationPermissions,
  verificationPermissions,
  verificationProcedurePermissions,
]);

/** What staff in a support session are shown by this service, as the audit log calls it. */
export const shownSections: ShownSections = { section: 'DOMAINS', sections: { operation: 'OPERATIONS' } };
