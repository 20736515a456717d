import type { Database } from '@customer-area/shared/database';
import { checked } from '@customer-area/shared/runtime';
import { z } from 'zod';
import { openCases } from './payment-case.store';

const input = z.object({ first: z.number().int().min(1).max(100) });

/** `payment-cases`: what waits for staff, oldest first. */
export function paymentCases({ database }: { database: Database }) {
  return async (request: unknown) => ({
    cases: await openCases(database.read, checked(input, request).first),
  });
}
