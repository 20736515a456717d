export {
  type DomainName,
  type ParsedDomainName,
  parseDomainName,
} from './domain-name';
export { domainNameMessages } from './name-messages';
export { policiesAt, policyFor, type TldPolicy } from './tld-policy';
