export { makeFirstStaffLogin } from './first-staff-login';
export { StaffStore } from './staff.store';
export { StaffActivationResolver } from './staff-activation.graphql';
export { staffAddressee } from './staff-addressee';
export { STAFF_PERMISSIONS } from './staff-permission';
export { StaffResolver } from './staff-resolver.graphql';
