import { trustedProfileId } from '@customer-area/shared/isolation';
import { checked } from '@customer-area/shared/runtime';
import { z } from 'zod';
import { scopesIn, withImplied } from '../../access-scopes';
import type { ApiKeyStore } from './api-key.store';

const hashInput = z.object({ keyHash: z.string().regex(/^[0-9a-f]{64}$/) });
const useInput = z.object({ id: z.string().max(40), ip: z.string().max(45) });
const limitInput = z.object({ profileId: z.string().min(1).max(40), id: z.string().max(40) });

/** What a gateway needs to let a key in, and to say no by itself as long as it remembers. */
interface GoodKey {
  readonly id: string;
  readonly loginId: string;
  readonly profileId: string;
  readonly locale: string;
  readonly scopes: readonly string[];
  /** Empty for anywhere. */
  readonly allowedCidrs: readonly string[];
  readonly expiresAt: Date;
}

/** What other services ask about keys, by the name of the internal operation. */
export function keyQuestions(keys: ApiKeyStore) {
  return {
    /** Null for a key that nobody holds any more, whatever the reason. */
    'api-key': async (input: unknown): Promise<GoodKey | null> => {
      const key = await keys.byHash(checked(hashInput, input).keyHash);
      if (key === null || key.revokedAt !== null || key.loginDisabledAt !== null) return null;
      if (key.expiresAt <= new Date()) return null;
      const { id, loginId, profileId, locale, expiresAt } = key;
      return {
        id,
        loginId,
        profileId,
        locale,
        scopes: withImplied(scopesIn(key.scopes)),
        allowedCidrs: key.allowedCidrs === '' ? [] : key.allowedCidrs.split(' '),
        expiresAt,
      };
    },
    'api-key-used': async (input: unknown): Promise<true> => {
      const { id, ip } = checked(useInput, input);
      await keys.markUsed(id, ip, new Date());
      return true;
    },
    /** In cents a month; null for a key that may not do anything any more. */
    'api-key-spending-limit': async (input: unknown): Promise<number | null> => {
      const { profileId, id } = checked(limitInput, input);
      return keys.limitOf(trustedProfileId(profileId), id, new Date());
    },
  };
}
