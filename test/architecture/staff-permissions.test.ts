import { permissions as billing } from '../../subgraphs/billing/src/permissions';
import { permissions as domains } from '../../subgraphs/domains/src/permissions';
import { STAFF_PERMISSIONS } from '../../subgraphs/identity/src/grants/staff/staff-permission';
import { permissions as identity } from '../../subgraphs/identity/src/permissions';
import { permissions as support } from '../../subgraphs/support/src/permissions';

/** What the rules of all services ask of staff. */
function asked(): string[] {
  const rules = [identity, domains, billing, support].flatMap(({ fields }) =>
    Object.values(fields).flatMap((ofType) => Object.values(ofType)),
  );
  return rules.flatMap(
    (rule) => /staff with ([a-z:]+)$/.exec((rule as unknown as { readonly name: string }).name)?.[1] ?? [],
  );
}

describe('a permission of staff', () => {
  it('opens something', () => {
    const used = new Set(asked());
    expect(STAFF_PERMISSIONS.filter((permission) => !used.has(permission))).toEqual([]);
  });

  it('is one of the catalogue wherever a rule asks for it', () => {
    const known: readonly string[] = STAFF_PERMISSIONS;
    expect(asked().filter((permission) => !known.includes(permission))).toEqual([]);
  });
});
