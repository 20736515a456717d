export { type ReadableDomainDeps, readableDomainOperation } from './readable-domain';
