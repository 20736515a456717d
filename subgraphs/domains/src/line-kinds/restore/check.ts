import { checked } from '@customer-area/shared/runtime';
import { z } from 'zod';

const request = z.object({ domainId: z.string() });
export type RestoreRequest = z.output<typeof request>;

export const parse = (line: unknown): RestoreRequest => checked(request, line);
