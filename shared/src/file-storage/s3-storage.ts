import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { type FileStorage, type StorageKey, StorageUnavailable } from './file-storage';

export interface S3Place {
  /** Where it answers, with the bucket as its path, e.g. `https://s3.eu-south-1.amazonaws.com/customer-area`. */
  readonly url: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
  /** What the keys of one service begin with. */
  readonly service: string;
}

const CONNECT_MS = 2_000;
const ANSWER_MS = 10_000;

/** Keeps files in an object storage that speaks as S3 does, as `<service>/<profile>/<file>`. */
export class S3Storage implements FileStorage {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(private readonly place: S3Place) {
    const { origin, pathname } = new URL(place.url);
    this.bucket = pathname.replaceAll('/', '');
    this.client = new S3Client({
      ...{ endpoint: origin, region: place.region, forcePathStyle: true },
      credentials: { accessKeyId: place.keyId, secretAccessKey: place.secret },
      requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS },
    });
  }

  async put(key: StorageKey, bytes: Buffer): Promise<void> {
    await answered(this.client.send(new PutObjectCommand({ ...this.named(key), Body: bytes })));
  }

  async read(key: StorageKey, start: number, end: number): Promise<Buffer | null> {
    const Range = `bytes=${start}-${end}`;
    return answered(
      this.client.send(new GetObjectCommand({ ...this.named(key), Range })).then(
        async ({ Body }) => {
          const bytes = Buffer.from((await Body?.transformToByteArray()) ?? []);
          // One that does not know ranges answers the whole.
          if (bytes.length !== end + 1 - start) throw new Error(`${bytes.length} bytes for ${Range}`);
          return bytes;
        },
        (error: unknown) => {
          if (error instanceof NoSuchKey) return null;
          throw error;
        },
      ),
    );
  }

  async remove(key: StorageKey): Promise<void> {
    await answered(this.client.send(new DeleteObjectCommand(this.named(key))));
  }

  async list(profileId: string, prefix: string, limit: number): Promise<string[]> {
    const folder = this.folderOf(profileId);
    const wanted = { Bucket: this.bucket, Prefix: `${folder}${prefix}`, MaxKeys: limit };
    const { Contents = [] } = await answered(this.client.send(new ListObjectsV2Command(wanted)));
    return Contents.flatMap(({ Key }) => (Key === undefined ? [] : [Key.slice(folder.length)]));
  }

  async close(): Promise<void> {
    this.client.destroy();
  }

  private named({ profileId, fileId }: StorageKey) {
    return { Bucket: this.bucket, Key: `${this.folderOf(profileId)}${fileId}` };
  }

  private folderOf(profileId: string): string {
    return `${this.place.service}/${profileId}/`;
  }
}

async function answered<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    throw new StorageUnavailable(error);
  }
}
