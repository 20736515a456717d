export { composeStaffCases } from './compose-staff-cases';
