import { addDays } from '@customer-area/shared/clock';
import { resendAfter, type Sendings, sendingAsked } from './resending';

const NOW = new Date('2026-03-01T10:00:00Z');
const minutes = (number: number) => new Date(NOW.getTime() + number * 60_000);

describe('another letter', () => {
  it.each<[string, Sendings, Date]>([
    ['at once when none was sent', { sentAt: null, resends: 0, resendsSince: null }, new Date(0)],
    ['five minutes after the last', { sentAt: NOW, resends: 0, resendsSince: null }, minutes(5)],
    ['also after the fourth of a day', { sentAt: NOW, resends: 4, resendsSince: NOW }, minutes(5)],
    [
      'after five of a day on the next',
      { sentAt: minutes(60), resends: 5, resendsSince: NOW },
      addDays(NOW, 1),
    ],
  ])('is sent %s', (_, sendings, from) => {
    expect(resendAfter(sendings)).toEqual(from);
  });

  it('is counted by days that begin with the first that was asked for', () => {
    let sendings: Sendings = { sentAt: NOW, resends: 0, resendsSince: null };
    for (const minute of [10, 20, 30, 40, 50]) sendings = sendingAsked(sendings, minutes(minute));
    expect(sendings).toEqual({ sentAt: minutes(50), resends: 5, resendsSince: minutes(10) });
    expect(resendAfter(sendings)).toEqual(addDays(minutes(10), 1));
    const tomorrow = addDays(minutes(10), 1);
    expect(sendingAsked(sendings, tomorrow)).toEqual({
      sentAt: tomorrow,
      resends: 1,
      resendsSince: tomorrow,
    });
  });
});
