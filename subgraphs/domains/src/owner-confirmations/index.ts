export { caseRegistrants } from './ask-registrants';
export { composeOwnerConfirmations, type OwnerConfirmationsDeps } from './compose-owner-confirmations';
export { OwnerConfirmationRow } from './owner-confirmation.entity';
export { ownerConfirmationPermissions } from './owner-confirmation.policy';
export { OwnerConfirmationStore } from './owner-confirmation.store';
export { registrantsOfCase } from './registrants-of-case';
