import type { Database } from '@customer-area/shared/database';
import { checked } from '@customer-area/shared/runtime';
import { z } from 'zod';
import type { PaymentCaseStore } from './payment-case.store';

const input = z.object({ first: z.number().int().min(1).max(100) });

export interface PaymentCasesDeps {
  readonly database: Database;
  readonly cases: PaymentCaseStore;
}

/** `payment-cases`: what waits for staff, oldest first. */
export function paymentCases(deps: PaymentCasesDeps) {
  return async (request: unknown) => ({
    cases: await deps.cases.listOpen(deps.database.read, checked(input, request).first),
  });
}
