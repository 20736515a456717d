export { ApiKeyRow } from './api-key.entity';
export { toApiKey } from './api-key.graphql';
export type { ApiKeyContext } from './api-key.loader';
export { apiKeyByIdLoader } from './api-key.loader';
export { ApiKeyResolver } from './api-key.resolver';
export { ApiKeyStore } from './api-key.store';
export { keyQuestions } from './key-questions';
export { API_KEY_REMINDER, remindOfEnd } from './remind-of-end';
export { type EndApiKeyDeps, revokeKeysOfLogin } from './revoke-api-key';
