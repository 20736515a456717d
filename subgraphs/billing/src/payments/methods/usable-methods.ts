import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { usableMethods } from '../../../contract';
import { labelOf } from './method-label';
import type { SavedMethodRow } from './saved-method.entity';
import type { SavedMethodStore } from './saved-method.store';

export interface UsableMethodsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly methods: SavedMethodStore;
}

/** The last month a method is valid in, e.g. `2029-01`; null for what does not expire. */
export function expiryOf({ expiryMonth, expiryYear }: Pick<SavedMethodRow, 'expiryMonth' | 'expiryYear'>) {
  if (expiryMonth === null || expiryYear === null) return null;
  return `${expiryYear}-${String(expiryMonth).padStart(2, '0')}`;
}

/** Answers which kept methods can be charged without the customer. */
export function usableMethodsOperation(deps: UsableMethodsDeps): InternalHandlers {
  return answerOperation(usableMethods, async ({ profileId, methodIds }) => {
    const month = deps.clock.now().toISOString().slice(0, 7);
    const kept = await deps.methods.list(deps.database.read, trustedProfileId(profileId));
    const asked = methodIds === null ? kept : kept.filter(({ id }) => methodIds.includes(id));
    return asked.map((method) => {
      const { id: methodId, lastRefusal, refusedForGood } = method;
      const expires = expiryOf(method);
      const usable = !refusedForGood && (expires === null || expires >= month);
      return { methodId, label: labelOf(method), expires, usable, lastRefusal };
    });
  });
}
