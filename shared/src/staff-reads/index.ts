export { type StaffReadSection, staffRead } from './contract/staff-read';
export { type StaffRead, tellStaffRead } from './tell-staff-read';
