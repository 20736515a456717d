import type { Database } from '../database';
import { DatabaseStorage } from './database-storage.store';
import type { FileStorage } from './file-storage';
import type { FileStorageConfig } from './storage-variables';

/** The storage that is configured; else the service's own database. */
export async function storageAt(
  config: FileStorageConfig,
  { database, service }: { readonly database: Database; readonly service: string },
): Promise<FileStorage> {
  const { FILE_STORAGE_URL: url, FILE_STORAGE_KEY_ID: keyId, FILE_STORAGE_SECRET: secret } = config;
  if (url === undefined || keyId === undefined || secret === undefined) return new DatabaseStorage(database);
  // Large, and of use to who has configured it only.
  const { S3Storage } = await import('./s3-storage');
  return new S3Storage({ url, region: config.FILE_STORAGE_REGION, keyId, secret, service });
}
