export {
  LOOK_AFTER_DORMANT_STAFF,
  lookAfterDormantStaff,
  planDormantStaff,
} from './look-after-dormant-staff';
export { StaffDormancyStore } from './staff-dormancy.store';
