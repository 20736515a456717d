import { type AfterAttempt, type AttemptOutcome, afterAttempt } from './outcome';

describe('after an attempt', () => {
  it('nothing is tried again once the order of the period was cancelled', () => {
    const left = { methods: 1, hasFurtherMoment: true, hasOrder: true };
    expect(afterAttempt('NOT_RENEWABLE', left)).toBe('FAILED');
  });

  it.each<[string, AttemptOutcome, number, boolean, AfterAttempt]>([
    ['what was paid is paid', 'PAID', 0, false, 'PAID'],
    ['nothing is decided before the provider has told', 'UNDECIDED', 1, true, 'UNDECIDED'],
    ['what was declined for now is tried again', 'DECLINED_SOFT', 1, true, 'WAITING'],
    ['nothing is tried again after the last moment', 'DECLINED_SOFT', 1, false, 'FAILED'],
    ['another method is tried after a dead one', 'DECLINED_HARD', 1, true, 'WAITING'],
    ['nothing is tried again when every method is dead', 'DECLINED_HARD', 0, true, 'FAILED'],
    ['a bank that asks for the customer is not asked again', 'AUTHENTICATION_REQUIRED', 2, true, 'FAILED'],
    ['another day does not lift a limit', 'PRICE_ABOVE_CEILING', 1, true, 'FAILED'],
    ['another day brings no method', 'NO_METHOD', 0, true, 'FAILED'],
    ['what could not be ordered is tried again', 'NOT_RENEWABLE', 1, true, 'WAITING'],
    ['what could not be ordered on the last day is over', 'NOT_RENEWABLE', 1, false, 'FAILED'],
  ])('%s', (_, outcome, methods, hasFurtherMoment, expected) => {
    expect(afterAttempt(outcome, { methods, hasFurtherMoment, hasOrder: false })).toBe(expected);
  });
});
