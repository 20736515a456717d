export { makeFirstStaffLogin } from './first-staff-login';
export { StaffResolver } from './staff.resolver';
export { type StaffRow, StaffStore } from './staff.store';
export { StaffActivationResolver } from './staff-activation.resolver';
export { staffAddressee } from './staff-addressee';
export { staffMembersOf } from './staff-members';
export { FIRST_PERMISSIONS, type StaffPermission } from './staff-permission';
