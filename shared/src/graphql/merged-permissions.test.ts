import { mergedPermissions, signedIn } from '.';

const part = (type: string, field: string) => ({ fields: { [type]: { [field]: signedIn } }, types: {} });

describe('the permissions of a service', () => {
  it('hold every rule of its parts, also about fields of types that are no root', () => {
    const { fields } = mergedPermissions([part('Query', 'a'), part('Query', 'b'), part('Refund', 'payee')]);
    expect(fields).toEqual({ Query: { a: signedIn, b: signedIn }, Refund: { payee: signedIn } });
  });

  it('do not start with a rule that stands in two parts', () => {
    expect(() => mergedPermissions([part('Query', 'a'), part('Query', 'a')])).toThrow(
      'a has its permission twice',
    );
    const typed = { fields: {}, types: { Money: 'public' } } as const;
    expect(() => mergedPermissions([typed, typed])).toThrow('Money has its permission twice');
  });
});
