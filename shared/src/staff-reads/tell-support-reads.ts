import type { Clock } from '../clock';
import type { Database } from '../database';
import type { TellRead } from '../graphql';
import type { StaffReadSection } from './contract/staff-read';
import { tellStaffRead } from './tell-staff-read';

export interface ShownSections {
  /** What a service shows, unless said. */
  readonly section: StaffReadSection;
  /** Root fields, entity types, and fields of these as `Type.field`, that show something else. */
  readonly sections?: Readonly<Record<string, StaffReadSection>>;
}

export interface SupportReads extends ShownSections {
  readonly database: Pick<Database, 'transact'>;
  readonly clock: Clock;
}

/**
 * How a service tells what staff in a support session read. The reason is that of the support session, which the audit log
 * knows by its id; one operation tells each section once.
 */
export function tellSupportReads({ database, clock, section, sections = {} }: SupportReads): TellRead {
  const named = new Map(Object.entries(sections));
  const toldIn = new WeakMap<object, Map<StaffReadSection, Promise<void>>>();
  return async ({ profileId, limits }, name, context) => {
    if (limits === null) return;
    const shown = named.get(name) ?? named.get(name.split('.')[0] ?? '') ?? section;
    const told = toldIn.get(context) ?? new Map<StaffReadSection, Promise<void>>();
    toldIn.set(context, told);
    const telling =
      told.get(shown) ??
      database.transact((manager) =>
        tellStaffRead(manager, { profileId, section: shown, reason: limits.id, at: clock.now() }),
      );
    told.set(shown, telling);
    await telling;
  };
}
