export {
  type AskSecondStaffDeps,
  askSecondStaff,
  type SecondStaffAnswer,
} from './ask-second-staff';
export { askSecondStaffOperation } from './ask-second-staff-operation';
export { StaffRequestRow } from './staff-request.entity';
export { StaffRequestResolver } from './staff-request.resolver';
export { StaffRequestStore } from './staff-request.store';
