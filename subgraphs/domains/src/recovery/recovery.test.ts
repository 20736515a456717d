import { addDays } from '@customer-area/shared/clock';
import { boundariesOf } from '../lifecycle';
import { seededPolicy } from '../testing/seeded-rules';
import { recoveryOf } from './recovery';

/** A name that its registry has deleted at the planned moment, if that has come. */
const unpaid = (tld: string, now: Date) => {
  const boundaries = boundariesOf(END, seededPolicy(tld));
  const isDeleted = boundaries.renewableUntil <= now;
  return { ...boundaries, paidThrough: END, registryDeletedAt: isDeleted ? boundaries.renewableUntil : null };
};

const END = new Date('2027-03-01T12:00:00Z');

describe('saving an expired name', () => {
  it.each([
    ['com', -1, null],
    ['com', 0, { by: 'RENEWAL', days: 30, guaranteed: true }],
    ['com', 29, { by: 'RENEWAL', days: 30, guaranteed: true }],
    ['com', 30, { by: 'RESTORE', days: 60, guaranteed: false }],
    ['com', 59, { by: 'RESTORE', days: 60, guaranteed: false }],
    ['com', 60, null],
    ['it', 0, { by: 'RENEWAL', days: 44, guaranteed: true }],
    ['it', 43, { by: 'RENEWAL', days: 44, guaranteed: true }],
    ['it', 44, null],
    ['eu', 0, { by: 'RENEWAL', days: 40, guaranteed: true }],
    ['eu', 40, null],
  ])('a .%s, %i days after its end: %j', (tld, days, expected) => {
    const recovery = recoveryOf(
      { parentId: null, state: 'REGISTERED', ...unpaid(tld, addDays(END, days)) },
      seededPolicy(tld),
      addDays(END, days),
    );
    expect(recovery).toEqual(
      expected && { by: expected.by, until: addDays(END, expected.days), guaranteed: expected.guaranteed },
    );
  });

  it('is a renewal as long as the registry has the name, also when it should have been told long ago', () => {
    const facts = { parentId: null, state: 'REGISTERED', ...unpaid('com', END) } as const;
    const now = addDays(END, 100);
    const expected = { by: 'RENEWAL', until: now, guaranteed: true };
    expect(recoveryOf(facts, seededPolicy('com'), now)).toEqual(expected);
  });

  it.each(['REQUESTED', 'TRANSFERRED', 'DELETED'] as const)('is no matter of one that is %s', (state) => {
    expect(recoveryOf({ parentId: null, state, ...unpaid('com', END) }, seededPolicy('com'), END)).toBeNull();
  });
});
