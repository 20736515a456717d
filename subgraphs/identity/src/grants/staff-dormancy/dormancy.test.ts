import { addDays } from '@customer-area/shared/clock';
import { dormancyStep, type StaffUse, sparedOf } from './dormancy';

const NOW = new Date('2026-11-27T03:00:00Z');
const ago = (days: number) => addDays(NOW, -days);
const use = (lastUsed: number, told: number | null = null, more: Partial<StaffUse> = {}): StaffUse => ({
  id: 'lgn_1',
  permissions: ['staff:manage'],
  isActivated: true,
  lastUsedAt: ago(lastUsed),
  toldAt: told === null ? null : ago(told),
  ...more,
});

describe('a login of staff', () => {
  it.each([
    [0, null, 'none'],
    [75, null, 'none'],
    [76, null, 'tell'],
    [80, 4, 'none'],
    [89, 14, 'none'],
    [90, 13, 'none'],
    [90, 14, 'disable'],
    // The job was away for a year: a letter comes first all the same.
    [365, null, 'tell'],
    // Told, then used again: the letter of before says nothing of now.
    [76, 200, 'tell'],
    [10, 30, 'none'],
  ])('that was used %i days ago and told %s days ago: %s', (lastUsed, told, kind) => {
    expect(dormancyStep(use(lastUsed, told), NOW).kind).toBe(kind);
  });

  it('is told the day from which it is disabled: never sooner than two weeks', () => {
    expect(dormancyStep(use(76), NOW)).toEqual({ kind: 'tell', disabledFrom: addDays(NOW, 14) });
  });

  it('is spared as the last used one of those that manage staff', () => {
    const uses = [
      use(300, null, { id: 'older' }),
      use(200, null, { id: 'newer' }),
      use(1, null, { id: 'not activated', isActivated: false }),
      use(1, null, { id: 'no manager', permissions: ['tickets:answer'] }),
    ];
    expect(sparedOf(uses)).toBe('newer');
    expect(sparedOf([])).toBeNull();
  });
});
