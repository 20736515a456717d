import { addDays } from '@customer-area/shared/clock';
import { addressObstacle, sendingObstacle } from './confirmation-rules';

const NOW = new Date('2027-03-01T10:00:00Z');
const KNOWN = { email: 'a@example.it', emailFingerprint: 'f', changedAt: null };

describe('an address that is asked to confirm', () => {
  it.each([
    ['REGISTRANT_ADDRESS_UNKNOWN', null, true],
    ['REGISTRANT_ADDRESS_UNKNOWN', { ...KNOWN, email: null }, true],
    ['REGISTRANT_ADDRESS_UNKNOWN', { ...KNOWN, emailFingerprint: null }, true],
    ['REGISTRANT_ADDRESS_NOT_CONFIRMED', KNOWN, false],
    ['REGISTRANT_ADDRESS_CHANGED_LATELY', { ...KNOWN, changedAt: addDays(NOW, -29) }, true],
    [null, { ...KNOWN, changedAt: addDays(NOW, -30) }, true],
    [null, KNOWN, true],
  ])('%s: %j, confirmed %s', (code, registrant, isConfirmed) => {
    expect(addressObstacle(registrant, { isConfirmed, addressDays: 30, at: NOW })).toBe(code);
  });
});

describe('another letter', () => {
  const minutes = (many: number) => new Date(NOW.getTime() - many * 60_000);

  it.each([
    ['CONFIRMATION_SENT_LATELY', { letters: 1, sentAt: minutes(9) }, false],
    ['CONFIRMATION_SENT_LATELY', { letters: 11, sentAt: minutes(9) }, true],
    [null, { letters: 9, sentAt: minutes(10) }, false],
    ['TOO_MANY_CONFIRMATIONS', { letters: 10, sentAt: minutes(10) }, false],
    [null, { letters: 10, sentAt: minutes(10) }, true],
    [null, { letters: 0, sentAt: null }, false],
  ])('%s after %j, by staff %s', (code, before, byStaff) => {
    expect(sendingObstacle(before, { byStaff, at: NOW })).toBe(code);
  });
});
