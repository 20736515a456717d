import { addressChanges } from './address-changes';

describe('the addresses of a host', () => {
  it.each([
    ['the same, in another order', ['203.0.113.7', '2001:db8::7'], ['2001:db8::7', '203.0.113.7'], null],
    ['the same, written otherwise', ['2001:DB8:0:0::7'], ['2001:db8::7'], null],
    ['another', ['203.0.113.7'], ['203.0.113.8'], { added: ['203.0.113.8'], removed: ['203.0.113.7'] }],
    ['one more', ['203.0.113.7'], ['203.0.113.7', '2001:db8::7'], { added: ['2001:db8::7'], removed: [] }],
    ['as its registry writes what goes', ['2001:DB8::7'], [], { added: [], removed: ['2001:DB8::7'] }],
  ] as const)('%s', (_, standing, wanted, changes) => {
    expect(addressChanges(standing, wanted)).toEqual(changes);
  });
});
