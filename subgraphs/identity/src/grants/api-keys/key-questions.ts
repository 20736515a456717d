import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { toLocale } from '@customer-area/shared/locale';
import { apiKey, apiKeySpendingLimit, apiKeyUsed } from '../../../contract';
import { scopesIn, withImplied } from '../../access-scopes';
import type { ApiKeyStore } from './api-key.store';

/** What other services ask about keys. */
export function keyQuestions(keys: ApiKeyStore): InternalHandlers {
  return {
    ...answerOperation(apiKey, async ({ keyHash }) => {
      const key = await keys.byHash(keyHash);
      if (key === null || key.revokedAt !== null || key.loginDisabledAt !== null) return null;
      if (key.expiresAt <= new Date()) return null;
      const { id, loginId, profileId, locale, expiresAt } = key;
      return {
        id,
        loginId,
        profileId,
        locale: toLocale(locale),
        scopes: [...withImplied(scopesIn(key.scopes))],
        allowedCidrs: key.allowedCidrs === '' ? [] : key.allowedCidrs.split(' '),
        expiresAt,
      };
    }),
    ...answerOperation(apiKeyUsed, async ({ id, ip }) => {
      await keys.markUsed(id, ip, new Date());
      return true as const;
    }),
    ...answerOperation(apiKeySpendingLimit, ({ profileId, id }) =>
      keys.limitOf(trustedProfileId(profileId), id, new Date()),
    ),
  };
}
