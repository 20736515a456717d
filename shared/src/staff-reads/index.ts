export { type StaffRead, type StaffReadSection, staffRead, tellStaffRead } from './staff-read';
