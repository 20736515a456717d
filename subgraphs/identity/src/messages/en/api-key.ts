import type { apiKey as italian } from '../it/api-key';

/** Why there is no new API key. */
export const apiKey: Readonly<Record<keyof typeof italian, string>> = {
  'api-key.TOO_MANY_API_KEYS': 'This profile has 20 active API keys already: one has to be revoked first.',
};
