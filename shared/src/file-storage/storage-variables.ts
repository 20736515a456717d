import { z } from 'zod';

/** Where files are kept: an object storage that speaks as S3 does, or the service's database when none is named. */
export const fileStorageVariables = {
  /** With the bucket as its path. */
  FILE_STORAGE_URL: z
    .url({ protocol: /^https?$/ })
    .refine((url) => /^\/[^/]+\/?$/.test(new URL(url).pathname), 'must end with the name of a bucket')
    .optional(),
  FILE_STORAGE_REGION: z.string().min(1).default('us-east-1'),
  FILE_STORAGE_KEY_ID: z.string().min(1).optional(),
  FILE_STORAGE_SECRET: z.string().min(1).optional(),
};

export type FileStorageConfig = z.output<z.ZodObject<typeof fileStorageVariables>>;

/** Refuses a storage that is named by half. */
export function refuseStorageWithoutKey(config: FileStorageConfig, context: z.RefinementCtx): void {
  if (config.FILE_STORAGE_URL === undefined) return;
  for (const name of ['FILE_STORAGE_KEY_ID', 'FILE_STORAGE_SECRET'] as const)
    if (config[name] === undefined)
      context.addIssue({ code: 'custom', path: [name], message: 'is needed with FILE_STORAGE_URL' });
}
