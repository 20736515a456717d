export {
  type DomainName,
  type ParsedDomainName,
  parseDomainName,
} from './domain-name';
export { policiesAt, policyFor, type TldPolicy } from './tld-policy';
