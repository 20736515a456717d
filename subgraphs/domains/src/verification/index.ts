export { VERIFICATION_DUE, VERIFICATION_REMINDER } from './ask-verification';
export { DomainVerificationResolver } from './domain-verification.graphql';
export { profileDomainsOperation } from './profile-domains';
export { applyProfileEvent } from './profile-events';
export { type RegistrantLoader, registrantLoader } from './registrant.loader';
export { RegistrantStore } from './registrant.store';
export { beginsSuspended } from './suspension';
export { RegistrantContactEntity, VerificationEntity } from './verification.entity';
export { lapseVerification, remindOfVerification } from './verification-timers';
