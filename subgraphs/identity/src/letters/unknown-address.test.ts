import { isUnknownAddress } from './unknown-address';

const refused = (response: string, command = 'RCPT TO') =>
  Object.assign(new Error(response), { command, responseCode: Number(response.slice(0, 3)), response });

it.each([
  ['550 5.1.1 no such user', true],
  ['550 mailbox unavailable', true],
  ['551 5.1.6 user has moved', true],
  ['553 5.1.3 bad address', true],
  ['556 5.1.10 domain takes no mail', true],
  ['550 5.7.1 your address is on a list', false],
  ['550 5.4.1 recipient address rejected: access denied', false],
  ['550-5.7.26 not authenticated', false],
  ['552 5.2.2 mailbox full', false],
  ['550 5.2.2 mailbox full', false],
  ['554 5.3.0 go away', false],
  ['450 4.2.0 greylisted', false],
])('a recipient that is refused with "%s" exists no more: %s', (response, expected) => {
  expect(isUnknownAddress(refused(response))).toBe(expected);
});

it('a sender, a text or a connection that is refused says nothing about the address', () => {
  expect(isUnknownAddress(refused('550 5.1.1 no', 'MAIL FROM'))).toBe(false);
  expect(isUnknownAddress(refused('550 5.1.1 no', 'DATA'))).toBe(false);
  expect(isUnknownAddress(new Error('connect ECONNREFUSED'))).toBe(false);
});
