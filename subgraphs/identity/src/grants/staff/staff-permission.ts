/** Everything that a member of staff may be allowed to do, as the permission maps of all services name it. */
export const STAFF_PERMISSIONS = [
  'customers:act',
  'customers:read',
  'customers:write',
  'credit:adjust',
  'documents:review',
  'domains:hold',
  'domains:rules',
  'jobs:manage',
  'payments:match',
  'payments:refund',
  'promos:write',
  'registrants:disclose',
  'support:publish',
  'tickets:answer',
  'staff:audit',
  'staff:manage',
] as const;

export type StaffPermission = (typeof STAFF_PERMISSIONS)[number];

/** Without repetitions and in the order of the catalogue, so that equal sets are equal texts. */
export function inOrder(permissions: readonly StaffPermission[]): readonly StaffPermission[] {
  return STAFF_PERMISSIONS.filter((permission) => permissions.includes(permission));
}

/** What is left of stored names: one that is known no more permits nothing. */
export function knownAmong(names: readonly string[]): readonly StaffPermission[] {
  return STAFF_PERMISSIONS.filter((permission) => names.includes(permission));
}

/** What the first member of staff may do: everything but watch the others, which goes not with reading customers. */
export const FIRST_PERMISSIONS: readonly StaffPermission[] = STAFF_PERMISSIONS.filter(
  (permission) => permission !== 'staff:audit',
);

/** What shows customers one by one, so that there are reads of it to watch. */
const SHOWS_CUSTOMERS: readonly StaffPermission[] = [
  'customers:read',
  'customers:act',
  'documents:review',
  'registrants:disclose',
  'tickets:answer',
];

/** Whoever looks at what staff have read does not read customers. */
export function excludeEachOther(permissions: readonly StaffPermission[]): boolean {
  return (
    permissions.includes('staff:audit') &&
    SHOWS_CUSTOMERS.some((permission) => permissions.includes(permission))
  );
}
