import { newId } from '../ids';
import { SignedAddresses } from '.';

const KEY = 'k'.repeat(43);
const bounces = new SignedAddresses(KEY, 'bounce', 'Mail.Example');
const id = newId('ltr');
const address = bounces.addressOf(id);

describe('an address that carries an id', () => {
  it('is read back, whatever a mail server has made of its capitals', () => {
    expect(address).toMatch(/^bounce\+ltr_[0-9a-z]{26}\.[a-z2-7]{16}@Mail\.Example$/);
    expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64);
    expect(bounces.idIn(address)).toBe(id);
    expect(bounces.idIn(address.toUpperCase())).toBe(id);
  });

  it('is read by every service with the same key, for the same purpose', () => {
    expect(new SignedAddresses(KEY, 'bounce', 'mail.example').idIn(address)).toBe(id);
    expect(new SignedAddresses('j'.repeat(43), 'bounce', 'mail.example').idIn(address)).toBeNull();
    const renamed = address.replace('bounce+', 'ticket+');
    expect(new SignedAddresses(KEY, 'ticket', 'mail.example').idIn(renamed)).toBeNull();
  });

  it.each([
    ['another id', address.replace(id, newId('ltr'))],
    ['another domain', address.replace('Mail.Example', 'evil.example')],
    ['another domain behind ours', `${address}.evil.example`],
    ['a letter less', address.replace('@', '').replace('Mail', '@Mail').slice(0, -1)],
    ['no mac', `bounce+${id}@mail.example`],
    ['nothing', ''],
  ])('is none with %s', (_, other) => {
    expect(bounces.idIn(other)).toBeNull();
  });
});
