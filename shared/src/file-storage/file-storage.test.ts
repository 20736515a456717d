import { emptyDatabase } from '../../../test/harness/database';
import { ObjectStorage, STORAGE_KEY } from '../../../test/harness/object-storage';
import { type Database, exactText, openDatabase } from '../database';
import { type FileStorage, StorageUnavailable, storageAt } from '.';
import { DatabaseStorage } from './database-storage.store';
import { S3Storage } from './s3-storage';

const CHUNKS = `CREATE TABLE file_chunk (
  profile_id ${exactText(40)} NOT NULL, file_id ${exactText(100)} NOT NULL, position int NOT NULL,
  content mediumblob NOT NULL, PRIMARY KEY (profile_id, file_id, position))`;

describe('a storage of files', () => {
  let own: Awaited<ReturnType<typeof emptyDatabase>>;
  let database: Database;
  let objects: ObjectStorage;
  const storages: Record<string, FileStorage> = {};
  const s3 = (options: Partial<{ url: string; keyId: string }> = {}) =>
    new S3Storage({ url: objects.url, region: 'eu-south-1', ...STORAGE_KEY, service: 'support', ...options });
  beforeAll(async () => {
    own = await emptyDatabase('files');
    database = await openDatabase({ url: own.url, entities: [], migrations: [] });
    await database.read.query(CHUNKS);
    objects = await ObjectStorage.start();
    storages.database = new DatabaseStorage(database);
    storages.S3 = s3();
  });
  afterAll(async () => {
    await objects.close();
    await database.close();
    await own.drop();
  });

  describe.each(['database', 'S3'])('in %s', (name) => {
    const storage = () => storages[name] as FileStorage;
    /** Two and a half pieces of what the database keeps at once. */
    const large = Buffer.from(Array.from({ length: 640 * 1024 }, (_, n) => n % 251));
    const file = (fileId: string, profileId = 'prf_a') => ({ profileId, fileId });

    it('keeps what it is given, and answers it byte by byte', async () => {
      await storage().put(file('att_1.a'), large);
      for (const [start, end] of [
        [0, large.length - 1],
        [0, 0],
        [262_143, 262_144],
        [500_000, 600_000],
      ] as const)
        expect(
          (await storage().read(file('att_1.a'), start, end))?.equals(large.subarray(start, end + 1)),
        ).toBe(true);
    });

    it('replaces a file that comes again, all of it', async () => {
      await storage().put(file('att_2.a'), large);
      await storage().put(file('att_2.a'), Buffer.from('short'));
      expect(String(await storage().read(file('att_2.a'), 0, 4))).toBe('short');
    });

    it('keeps a file that comes several times at once', async () => {
      await Promise.all(Array.from({ length: 8 }, () => storage().put(file('att_5.a'), large)));
      const kept = await storage().read(file('att_5.a'), 0, large.length - 1);
      expect(kept?.equals(large)).toBe(true);
      await storage().remove(file('att_5.a'));
    });

    it('has nothing of who is somebody else, or of another id', async () => {
      await storage().put(file('att_3.a'), Buffer.from('mine'));
      expect(await storage().read(file('att_3.a', 'prf_b'), 0, 3)).toBeNull();
      expect(await storage().read(file('att_3'), 0, 3)).toBeNull();
    });

    it('removes, and does not mind doing it again', async () => {
      await storage().put(file('att_4.a'), Buffer.from('gone'));
      for (let n = 0; n < 2; n++) await storage().remove(file('att_4.a'));
      expect(await storage().read(file('att_4.a'), 0, 3)).toBeNull();
    });

    it('lists the files of one profile that begin alike, some at a time', async () => {
      for (const id of ['att_5.b', 'att_5.a', 'att_55.a', 'att_6.a'])
        await storage().put(file(id, 'prf_l'), large);
      await storage().put(file('att_5.c', 'prf_m'), large);
      expect(await storage().list('prf_l', 'att_5.', 10)).toEqual(['att_5.a', 'att_5.b']);
      expect(await storage().list('prf_l', '', 3)).toEqual(['att_5.a', 'att_5.b', 'att_55.a']);
      expect(await storage().list('prf_none', '', 10)).toEqual([]);
    });
  });

  it('reads of an object what is wanted, and nothing else', async () => {
    await s3().put({ profileId: 'prf_a', fileId: 'r' }, Buffer.alloc(1_000_000, 'x'));
    const before = objects.bytesRead;
    await s3().read({ profileId: 'prf_a', fileId: 'r' }, 10, 19);
    expect(objects.bytesRead - before).toBe(10);
  });

  it('tries again what failed once, and says when it is away', async () => {
    objects.failNext(1);
    await s3().put({ profileId: 'prf_a', fileId: 'again' }, Buffer.from('x'));
    expect(objects.objects.has('support/prf_a/again')).toBe(true);
    objects.failNext(100);
    const away = s3().put({ profileId: 'prf_a', fileId: 'never' }, Buffer.from('x'));
    await expect(away).rejects.toBeInstanceOf(StorageUnavailable);
    objects.failNext(0);
    await expect(away).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(objects.objects.has('support/prf_a/never')).toBe(false);
  });

  it('is away, and not empty, for who may not ask and where nobody answers', async () => {
    for (const storage of [s3({ keyId: 'AKIAOTHER' }), s3({ url: 'http://127.0.0.1:1/files' })])
      await expect(storage.read({ profileId: 'prf_a', fileId: 'again' }, 0, 0)).rejects.toBeInstanceOf(
        StorageUnavailable,
      );
  });

  it('is the database unless another one is configured', async () => {
    const region = { FILE_STORAGE_REGION: 'eu-south-1' };
    const none = {
      FILE_STORAGE_URL: undefined,
      FILE_STORAGE_KEY_ID: undefined,
      FILE_STORAGE_SECRET: undefined,
    };
    const other = { FILE_STORAGE_URL: objects.url, FILE_STORAGE_KEY_ID: 'k', FILE_STORAGE_SECRET: 's' };
    const service = 'support';
    expect(await storageAt({ ...region, ...none }, { database, service })).toBeInstanceOf(DatabaseStorage);
    expect(await storageAt({ ...region, ...other }, { database, service })).toBeInstanceOf(S3Storage);
  });
});
