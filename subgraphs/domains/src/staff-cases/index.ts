export { composeStaffCases } from './compose-staff-cases';
export { giveUpOperation } from './give-up-operation';
