export { AutoRenewalMethodRow, AutoRenewalRow } from './auto-renewal.entity';
export { AutomaticRenewalAttemptRow, AutomaticRenewalRow } from './automatic-renewal.entity';
