import { addDays } from '@customer-area/shared/clock';
import { appendEvent } from '@customer-area/shared/events';
import { defineJob, enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { staffLoginDormant } from '../../../contract';
import { type DisableStaffLoginDeps, disableMember } from '../staff';
import { dormancyStep, sparedOf } from './dormancy';
import type { StaffDormancyStore } from './staff-dormancy.store';

/** Every night: who is told, and who is disabled. */
export const LOOK_AFTER_DORMANT_STAFF = defineJob({ name: 'staff.look-after-dormant' });

export interface DormantStaffDeps extends DisableStaffLoginDeps {
  readonly dormancy: StaffDormancyStore;
}

const HOUR_OF_NIGHT = 4;
const ALL = 'all';

/** Plans the coming night; once, however many processes start. */
export function planDormantStaff({
  database,
  clock,
}: Pick<DormantStaffDeps, 'database' | 'clock'>): Promise<void> {
  return database.transact((manager) => planNight(manager, clock.now()));
}

/**
 * Disables logins of staff that nobody has used for 90 days, two weeks after a letter. Uses are noted in the machine's time, and
 * compared with it: a sandbox whose clock is moved by a year shuts nobody out.
 */
export async function lookAfterDormantStaff(deps: DormantStaffDeps): Promise<void> {
  const { database, clock, staff, dormancy } = deps;
  const now = new Date();
  await database.transact(async (manager) => {
    await staff.lockWorking(manager);
    const uses = await dormancy.uses(manager);
    const spared = sparedOf(uses);
    for (const use of uses) {
      const step = dormancyStep(use, now);
      const member = use.id === spared || step.kind === 'none' ? null : await staff.find(use.id, manager);
      if (member === null) continue;
      if (step.kind === 'disable') await disableMember(deps, manager, member);
      if (step.kind !== 'tell') continue;
      const { id: loginId, username, name, permissions } = member;
      await dormancy.noteTold(manager, loginId, now);
      await appendEvent(manager, staffLoginDormant, {
        profileId: null,
        subjectId: loginId,
        payload: {
          loginId,
          username,
          name,
          permissions: [...permissions],
          disabledFrom: step.disabledFrom,
        },
        occurredAt: clock.now(),
      });
    }
    await planNight(manager, clock.now());
  });
}

function planNight(manager: EntityManager, now: Date): Promise<void> {
  const dueAt = new Date(now);
  dueAt.setUTCHours(HOUR_OF_NIGHT, 0, 0, 0);
  return enqueueJob(manager, {
    kind: LOOK_AFTER_DORMANT_STAFF,
    subjectId: ALL,
    dueAt: dueAt > now ? dueAt : addDays(dueAt, 1),
  });
}
