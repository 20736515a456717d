export { composeDisclosures } from './compose-disclosures';
export { DisclosureRow } from './disclosure.entity';
export { disclosurePermissions } from './disclosure.policy';
export { DisclosureStore } from './disclosure.store';
export { DisclosureHoldRuleRow, HeldStaffReadRow } from './disclosure-hold.entity';
export { DisclosureHoldStore } from './disclosure-hold.store';
export type { RecordDisclosureDeps } from './record-disclosure';
