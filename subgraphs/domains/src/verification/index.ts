export { addressBounced } from './address-bounced';
export { AffectedDomainStore } from './affected-domains.store';
export { addressConfirmed } from './complete-verification';
export { ConfirmedAddressRow } from './confirmed-address.entity';
export { ConfirmedAddressStore } from './confirmed-address.store';
export { masked, transferLockedUntil } from './domain-verification';
export { DomainVerificationResolver } from './domain-verification.resolver';
export { inheritVerification } from './inherit-verification';
export { letterOperation } from './letter-operation';
export { LinkAttempts } from './link-attempts';
export { profileDomainsOperation } from './profile-domains';
export { ProfileDomainStore } from './profile-domains.store';
export { RegistrantsByVerificationStore } from './registrants-by-verification.store';
export {
  type RequestVerificationDeps,
  requestVerification,
  VERIFICATION_DUE,
  VERIFICATION_REMINDER,
} from './request-verification';
export { shownVerification } from './send-verification';
export { sendingAction } from './sending-action';
export { beginsSuspended } from './suspension';
export { REMINDER_DAYS } from './verification';
export { VerificationRow, VerificationTransitionRow } from './verification.entity';
export { verificationPermissions } from './verification.policy';
export { VerificationResolver } from './verification.resolver';
export { VerificationStore } from './verification.store';
export { factsOf, type VerificationContext, verificationFactsLoader } from './verification-facts.loader';
export { VerificationFactsStore } from './verification-facts.store';
export { VerificationLinkRow } from './verification-link.entity';
export { VerificationLinkStore } from './verification-link.store';
export { toVerificationRefusal, VerificationRefused } from './verification-results.graphql';
export { lapseVerification, remindOfVerification } from './verification-timers';
