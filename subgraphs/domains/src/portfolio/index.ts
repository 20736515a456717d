export { ChangeProfileStore } from './change-profile.store';
export { type CheckCountsDeps, countChecks, planCountCheck } from './check-counts';
export { CountCheckStore } from './count-check.store';
export { DomainRow } from './domain.entity';
export { Domain, toDomain } from './domain.graphql';
export { type DomainContext, domainLoader } from './domain.loader';
export { DomainStore } from './domain.store';
export {
  type DomainChanges,
  deletionColumns,
  paidThroughColumns,
  RELEASED,
  registryColumns,
} from './domain-changes';
export { DomainCountRow } from './domain-count.entity';
export { DomainCountsResolver } from './domain-counts.resolver';
export { DomainStatus } from './domain-enums.graphql';
export { DomainFieldsResolver } from './domain-fields.resolver';
export { DomainGramRow } from './domain-gram.entity';
export { DomainGroupCountRow } from './domain-group-count.entity';
export { DomainHoldingRow } from './domain-holding.entity';
export { DomainHoldingStore } from './domain-holding.store';
export { statusOfRow } from './domain-status';
export { DomainTagRow } from './domain-tag.entity';
export { DomainTransitionRow } from './domain-transition.entity';
export type { TypedFilter } from './filter';
export { followedColumns } from './followed-columns';
export { type GroupChange, KeptCountsStore } from './kept-counts.store';
export { DomainFilter } from './list-args.graphql';
export { type ListAskedDomainsDeps, type ListDomainsDeps, listDomains } from './list-domains';
export { listedColumns } from './listed-columns';
export { LiveNameStore } from './live-names.store';
export { LoginStub } from './login.graphql';
export { ownDomainsOperation } from './own-domains';
export { ownDomain, ownProfile } from './portfolio.policy';
export { domainReference, PortfolioResolver } from './portfolio.resolver';
export { PortfolioStore } from './portfolio.store';
export { RegistrantProfile } from './profile.graphql';
export { RegistrantProfileResolver, registrantProfileReference } from './profile.resolver';
export { ProfileTagRow } from './profile-tag.entity';
export type { RegistrantsByVerification, VerificationStatus } from './registrants-by-verification';
export { checkedTags, spellingFor, type Tag } from './tag-text';
export { ThirdLevelStore } from './third-level.store';
export { DomainVerificationStatus } from './verification-status.graphql';
export { wantedDomains } from './wanted-domains';
