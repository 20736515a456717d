import { answerOperation } from '@customer-area/shared/http';
import type { JobHandler } from '@customer-area/shared/jobs';
import { staffMembers } from '../../contract';
import type { Account } from '../account/compose-account';
import type { Credentials } from '../credentials/compose-credentials';
import type { DistrictDeps } from '../district-deps';
import {
  END_STAFF_PERMISSIONS,
  endStaffPermissions,
  StaffActivationResolver,
  StaffPermissionEndStore,
  StaffResolver,
  StaffStore,
  staffMembersOf,
} from './staff';
import {
  LOOK_AFTER_DORMANT_STAFF,
  lookAfterDormantStaff,
  planDormantStaff,
  StaffDormancyStore,
} from './staff-dormancy';

export interface StaffDeps extends Pick<DistrictDeps, 'database' | 'clock' | 'letters'> {
  readonly logins: Account['logins'];
  readonly usernames: Account['usernames'];
  readonly endings: Credentials['endings'];
  readonly secondFactors: Credentials['secondFactors'];
  readonly publicOrigin: string;
  readonly usernameSuffix: string;
}

/** Who works here, what they may do and until when. */
export async function composeStaff({ logins, secondFactors, ...given }: StaffDeps) {
  const { database } = given;
  await planDormantStaff(given);
  const staff = new StaffStore(database, logins);
  const deps = { ...given, staff, permissionEnds: new StaffPermissionEndStore(database) };
  const dormancy = new StaffDormancyStore();
  const jobs: readonly JobHandler[] = [
    { kind: END_STAFF_PERMISSIONS, run: (job) => endStaffPermissions(deps, job.subjectId) },
    { kind: LOOK_AFTER_DORMANT_STAFF, run: () => lookAfterDormantStaff({ ...deps, dormancy }) },
  ];
  return {
    staff,
    resolvers: [new StaffResolver(deps), new StaffActivationResolver({ ...deps, secondFactors })],
    jobs,
    internal: answerOperation(staffMembers, (input) => staffMembersOf(deps, input)),
  };
}
