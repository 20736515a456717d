export { deathOfHolder } from './death-of-holder';
export { eInvoicing } from './e-invoicing';
export type { FillKey, FormBody, FormField, FormSection } from './form-body';
export { ownerChangeGtld } from './owner-change-gtld';
export { ownerChangeIt } from './owner-change-it';
export { rectification } from './rectification';
export { supportMandate } from './support-mandate';
export { transferAuthorisation } from './transfer-authorisation';
export { withdrawal } from './withdrawal';
