import { loginOf } from '../../../test/harness/operations';
import { actingAs } from '../actor';
import { FileSeal } from '.';

const seal = new FileSeal('a service key for the tests, 32+ characters');
const link = {
  service: 'identity',
  act: 'store',
  fileId: 'doc_1',
  sessionId: 'ses_1',
  maxBytes: 100,
} as const;
const token = (path: string) => path.slice('/files/'.length);

describe('a link to a file', () => {
  it('allows what it was made for, for ten minutes', () => {
    const now = Date.now();
    const { path, expiresAt } = seal.pathTo(link, now);
    expect(seal.open(token(path), now)).toEqual({ ...link, actor: null });
    expect(seal.open(token(path), expiresAt.getTime() - 1)).toMatchObject(link);
    expect(seal.open(token(path), expiresAt.getTime())).toBeNull();
  });

  it('knows whom it was made for', async () => {
    const viewer = loginOf('prf_a', 'lgn_a', 'ses_a');
    const { path } = await actingAs({ viewer }, async () => seal.pathTo(link));
    expect(seal.open(token(path))?.actor).toMatchObject({ loginId: 'lgn_a', profileId: 'prf_a' });
  });

  it('cannot be changed, forged or signed with another key', () => {
    const [body = '', mac = ''] = token(seal.pathTo(link).path).split('.');
    const other = Buffer.from(JSON.stringify({ ...link, fileId: 'doc_2', exp: 9e9 })).toString('base64url');
    const foreign = token(new FileSeal('another key').pathTo(link).path);
    for (const forged of [`${other}.${mac}`, `${body}.${mac.slice(1)}`, `${body}.`, body, '', foreign])
      expect(seal.open(forged)).toBeNull();
  });
});
