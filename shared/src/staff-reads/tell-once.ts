import type { Clock } from '../clock';
import type { Database } from '../database';
import type { StaffReadSection } from './contract/staff-read';
import type { CustomerRead } from './customer-read';
import { tellStaffRead } from './tell-staff-read';

/** What was told of a customer in the course of one operation. */
const told = new WeakMap<CustomerRead, Map<StaffReadSection, Promise<void>>>();

/**
 * Tells that staff reads a section of the customer, before it is read: once for the object that an operation resolves, however many
 * fields of the section it asks for.
 */
export function tellOnce(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  customer: CustomerRead,
  section: StaffReadSection,
): Promise<void> {
  const sections = told.get(customer) ?? new Map<StaffReadSection, Promise<void>>();
  told.set(customer, sections);
  const { profileId, reason } = customer;
  const telling =
    sections.get(section) ??
    database.transact((manager) => tellStaffRead(manager, { profileId, section, reason, at: clock.now() }));
  sections.set(section, telling);
  return telling;
}
