import { addDays } from '@customer-area/shared/clock';
import { seededPolicy } from '../testing/seeded-rules';
import { recoveryOf } from './recovery';

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
      { state: 'REGISTERED', paidThrough: END },
      seededPolicy(tld),
      addDays(END, days),
    );
    expect(recovery).toEqual(
      expected && { by: expected.by, until: addDays(END, expected.days), guaranteed: expected.guaranteed },
    );
  });

  it.each(['REQUESTED', 'TRANSFERRED', 'DELETED'] as const)('is no matter of one that is %s', (state) => {
    expect(recoveryOf({ state, paidThrough: END }, seededPolicy('com'), END)).toBeNull();
  });
});
