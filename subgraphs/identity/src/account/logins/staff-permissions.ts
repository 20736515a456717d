/** The permissions of a member of staff as they are stored: names with spaces between. */
export function permissionsIn(stored: string): readonly string[] {
  return stored === '' ? [] : stored.split(' ');
}
