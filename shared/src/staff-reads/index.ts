export {
  STAFF_FIND_FITS,
  STAFF_FIND_KINDS,
  type StaffFindFit,
  type StaffFindKind,
  type StaffFound,
  staffFind,
} from './contract/staff-find';
export { type StaffReadSection, staffRead } from './contract/staff-read';
export { type CustomerRead, customerRead } from './customer-read';
export { type Finder, type Finders, findWith, likePrefix } from './find-with';
export { tellOnce } from './tell-once';
export { type StaffRead, tellStaffRead } from './tell-staff-read';
export { type ShownSections, type SupportReads, tellSupportReads } from './tell-support-reads';
