/** Why there is no new API key. */
export const apiKey = {
  'api-key.TOO_MANY_API_KEYS': 'La tua anagrafica ha già 20 chiavi API attive: revocane prima una.',
};
