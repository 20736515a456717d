import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { checked } from '@customer-area/shared/runtime';
import { z } from 'zod';
import { pricesAt } from './catalogue.store';

export interface RegistrationPricesTouches {
  readonly database: Database;
  readonly clock: Clock;
}

const question = z.object({
  tlds: z.array(z.string().min(1).max(63)).max(100),
  years: z.number().int().min(1).max(10).default(1),
});

/** Internal question of other services: what a registration costs. Extensions that are not sold are left out. */
export function registrationPrices(touches: RegistrationPricesTouches) {
  return async (input: unknown) => {
    const { tlds, years } = checked(question, input);
    const sales = tlds.map((tld) => ({ operation: 'REGISTER' as const, tld, years }));
    const cents = await pricesAt(touches.database.read, sales, touches.clock.now());
    return {
      prices: sales.flatMap(({ tld }, index) => {
        const price = cents[index];
        return price === null || price === undefined ? [] : [{ tld, cents: price, currency: 'EUR' }];
      }),
    };
  };
}
