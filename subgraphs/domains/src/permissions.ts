import { anyone, type Permissions, within } from '@customer-area/shared/graphql';
import { autoRenewPermissions } from './auto-renewal';
import { controlPanelPermissions } from './control-panel';
import { ftpPermissions } from './ftp-access';
import { letGoPermissions } from './let-go';
import { lifePermissions } from './life';
import { noticePermissions } from './notices';
import { operationPermissions } from './operation-views';
import { ownDomain, ownProfile } from './portfolio';
import { exportPermissions } from './portfolio-export';
import { registrantPermissions } from './registrant-changes';
import { rulebookPermissions } from './rulebook';
import { servicePermissions } from './services';
import { tagPermissions } from './tags';
import { thirdLevelPermissions } from './third-levels';
import { verificationPermissions } from './verification';

/** Who may ask what, and who may read which object. What is not here does not start. */
export const permissions: Permissions = {
  fields: {
    Query: {
      domain: within('domains:read'),
      domains: within('domains:read'),
      domainCounts: within('domains:read'),
      domainAvailability: anyone,
      ...ftpPermissions.fields.Query,
      ...noticePermissions.fields.Query,
      ...operationPermissions.fields.Query,
      ...rulebookPermissions.fields.Query,
      ...registrantPermissions.fields.Query,
      ...servicePermissions.fields.Query,
    },
    Mutation: {
      ...ftpPermissions.fields.Mutation,
      ...noticePermissions.fields.Mutation,
      ...controlPanelPermissions.fields.Mutation,
      ...rulebookPermissions.fields.Mutation,
      ...letGoPermissions.fields.Mutation,
      ...verificationPermissions.fields.Mutation,
      ...registrantPermissions.fields.Mutation,
      ...servicePermissions.fields.Mutation,
      ...autoRenewPermissions.fields.Mutation,
      ...tagPermissions.fields.Mutation,
      ...exportPermissions.fields.Mutation,
      ...thirdLevelPermissions.fields.Mutation,
    },
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
    ...rulebookPermissions.types,
    ...letGoPermissions.types,
    ...servicePermissions.types,
    ...tagPermissions.types,
    ...exportPermissions.types,
    ...thirdLevelPermissions.types,
    ...ftpPermissions.types,
    ...noticePermissions.types,
    ...verificationPermissions.types,
    ...registrantPermissions.types,
    ...operationPermissions.types,
    ...controlPanelPermissions.types,
    ...lifePermissions.types,
    ...autoRenewPermissions.types,
  },
};
