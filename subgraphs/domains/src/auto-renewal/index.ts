export { autoRenewPermissions } from './auto-renew.policy';
export { autoRenewAction } from './auto-renew-action';
export { AutoRenewalMethodRow, AutoRenewalRow } from './auto-renewal.entity';
export { AutoRenewalStore } from './auto-renewal.store';
export { AutomaticRenewalAttemptRow, AutomaticRenewalRow } from './automatic-renewal.entity';
export { AutomaticRenewalStore } from './automatic-renewal.store';
export { type AutoRenewalDeps, composeAutoRenewal } from './compose-auto-renewal';
export { RenewingDomainStore } from './renewing-domain.store';
export { planSweeps } from './sweep';
