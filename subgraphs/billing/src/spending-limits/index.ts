export { ApiKey, toApiKey } from './api-key.graphql';
export { ApiKeySpendingResolver } from './api-key.resolver';
export { ApiKeySpendingRow } from './api-key-spending.entity';
export { ApiKeySpendingStore } from './api-key-spending.store';
export { type SpendingContext, spendingLoader } from './spending.loader';
export { spendingMonth } from './spending-month';
export { peerSpending, type SpendingPort } from './spending-port';
