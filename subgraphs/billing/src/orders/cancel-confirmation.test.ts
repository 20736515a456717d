import { CancelConfirmations } from './cancel-confirmation';

describe('the confirmation of cancelling an announced order', () => {
  const confirmations = new CancelConfirmations('a key of the service');
  const announced = {
    id: 'ord_1',
    profileId: 'prf_1',
    means: 'BANK_TRANSFER',
    announcedAt: new Date('2026-11-02T10:00:00.000Z'),
  };
  const token = confirmations.tokenFor(announced);

  it('is good for the announcement it was given for', () => {
    expect(confirmations.matches({ ...announced }, token)).toBe(true);
  });

  it.each([
    ['a later announcement', { announcedAt: new Date('2026-11-02T10:00:00.001Z') }],
    ['other means', { means: 'POSTAL_SLIP' }],
    ['another order', { id: 'ord_2' }],
    ['another profile', { profileId: 'prf_2' }],
  ])('is good for no %s', (_, changes) => {
    expect(confirmations.matches({ ...announced, ...changes }, token)).toBe(false);
  });
});
