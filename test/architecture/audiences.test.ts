import { readSupergraph } from '@customer-area/gateway/schema/files';
import { Kind, parse } from 'graphql';
import { permissions as billing } from '../../subgraphs/billing/src/permissions';
import { permissions as domains } from '../../subgraphs/domains/src/permissions';
import { permissions as identity } from '../../subgraphs/identity/src/permissions';
import { permissions as support } from '../../subgraphs/support/src/permissions';

/** What only staff use though a rule lets others in: whoever is about to become staff has no login yet; a login tells what it is. */
const STAFF_BY_USE = ['Login.staffPermissions', 'Mutation.activateStaffLogin'];

/** The fields whose rule has such a name. */
function ruledBy(name: RegExp): string[] {
  return [identity, domains, billing, support]
    .flatMap((service) => Object.entries(service.fields))
    .flatMap(([type, rules]) =>
      Object.entries(rules).flatMap(([field, rule]) =>
        name.test((rule as unknown as { readonly name: string }).name) ? [`${type}.${field}`] : [],
      ),
    )
    .sort();
}

/** The fields of the supergraph that carry such a tag. */
function tagged(audience: string): string[] {
  return parse(readSupergraph())
    .definitions.flatMap((type) =>
      type.kind !== Kind.OBJECT_TYPE_DEFINITION
        ? []
        : (type.fields ?? []).flatMap(({ name, directives = [] }) =>
            directives.some(
              (one) =>
                one.name.value === 'tag' &&
                one.arguments?.some(({ value }) => value.kind === Kind.STRING && value.value === audience),
            )
              ? [`${type.name.value}.${name.value}`]
              : [],
          ),
    )
    .sort();
}

describe('a field that is not for customers', () => {
  it('is tagged for staff when its rule lets only staff in, and no other is', () => {
    const ruled = ruledBy(/^((fresh )?staff with |(any|fresh) staff$)/);
    expect(ruled).toContain('Query.staffLogins');
    expect(tagged('staff')).toEqual([...ruled, ...STAFF_BY_USE].sort());
  });

  it('is tagged for the sandbox when its rule asks for one, and no other is', () => {
    const ruled = ruledBy(/^sandboxOnly$/);
    expect(ruled).toContain('Query.sandboxMail');
    expect(tagged('sandbox')).toEqual(ruled);
  });
});
