import { hashOfSecret, LinkSecrets } from './link-secrets';

const KEY = 'k'.repeat(32);

describe('the secret of a link', () => {
  const secrets = new LinkSecrets(KEY, 'letters');

  it('is the same however often it is asked for, and has 256 bits', () => {
    expect(secrets.of('ocf_1 1')).toBe(new LinkSecrets(KEY, 'letters').of('ocf_1 1'));
    expect(Buffer.from(secrets.of('ocf_1 1'), 'base64url')).toHaveLength(32);
  });

  it('is another one for another name, purpose and key', () => {
    const all = [
      secrets.of('ocf_1 1'),
      secrets.of('ocf_1 2'),
      new LinkSecrets(KEY, 'other letters').of('ocf_1 1'),
      new LinkSecrets('l'.repeat(32), 'letters').of('ocf_1 1'),
    ];
    expect(new Set([...all, ...all.map(hashOfSecret)]).size).toBe(8);
  });
});
