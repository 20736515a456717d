export {
  type DomainName,
  type DomainNameProblem,
  type ParsedDomainName,
  parseDomainName,
} from './domain-name';
export { domainNameMessages } from './name-messages';
export { policyFor, type Recovery, type RegistryKind, TLD_POLICIES, type TldPolicy } from './tld-policy';
