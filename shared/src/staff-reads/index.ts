export { type StaffReadSection, staffRead } from './contract/staff-read';
export { type CustomerRead, customerRead } from './customer-read';
export { tellOnce } from './tell-once';
export { type StaffRead, tellStaffRead } from './tell-staff-read';
export { type ShownSections, type SupportReads, tellSupportReads } from './tell-support-reads';
