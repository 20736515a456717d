import { randomBytes } from 'node:crypto';
import { type Database, openDatabase } from '@customer-area/shared/database';
import { emptyDatabase } from '../../../../../test/harness/database';
import { Initial1763800000000 } from '../../../migrations/1763800000000-initial';
import { SigningKeys } from './signing-keys';

describe('signing keys', () => {
  const encryptionKey = randomBytes(32).toString('base64url');
  let server: Awaited<ReturnType<typeof emptyDatabase>>;
  let database: Database;
  beforeEach(async () => {
    server = await emptyDatabase('keys');
    database = await openDatabase({ url: server.url, entities: [], migrations: [Initial1763800000000] });
  });
  afterEach(async () => {
    await database.close();
    await server.drop();
  });
  const kids = async (keys: SigningKeys) => (await keys.jwks()).keys.map((key) => key.kid);

  it('are made at the first start, and the same for every process', async () => {
    const first = await new SigningKeys(database, encryptionKey).current();
    const second = await new SigningKeys(database, encryptionKey).current();
    expect(second.kid).toBe(first.kid);
  });

  it('rotate without a gap: a new key is published first and signs later, the old one stays published', async () => {
    const keys = new SigningKeys(database, encryptionKey);
    const old = await keys.current();
    await keys.rotate();
    expect((await keys.current()).kid).toBe(old.kid);
    expect(await kids(keys)).toHaveLength(2);

    await database.read.query('UPDATE signing_key SET created_at = created_at - INTERVAL 6 MINUTE');
    const later = new SigningKeys(database, encryptionKey);
    const current = await later.current();
    expect(current.kid).not.toBe(old.kid);
    expect(await kids(later)).toContain(old.kid);

    await database.read.query("UPDATE signing_key SET retired_at = '2000-01-01' WHERE kid = ?", [old.kid]);
    expect(await kids(new SigningKeys(database, encryptionKey))).toEqual([current.kid]);
  });

  it('rotate by themselves when they have become old', async () => {
    await new SigningKeys(database, encryptionKey).current();
    await database.read.query('UPDATE signing_key SET created_at = created_at - INTERVAL 31 DAY');
    expect(await kids(new SigningKeys(database, encryptionKey))).toHaveLength(2);
  });

  it('are worthless to whoever reads the database', async () => {
    await new SigningKeys(database, encryptionKey).current();
    const [row] = (await database.read.query('SELECT sealed_private_jwk AS sealed FROM signing_key')) as {
      sealed: string;
    }[];
    expect(row?.sealed).not.toContain('"d"');
    const other = new SigningKeys(database, randomBytes(32).toString('base64url'));
    await expect(other.current()).rejects.toThrow(/another KEY_ENCRYPTION_KEY/);
  });
});
