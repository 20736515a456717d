export { ApiKey, toApiKey } from './api-key.graphql';
export { ApiKeySpendingResolver } from './api-key.resolver';
export { SpendingRow } from './spending.entity';
export { type SpendingContext, spendingLoader } from './spending.loader';
export { SpendingStore } from './spending.store';
export { spendingMonth } from './spending-month';
export { type LimitedSpender, peerSpending, type SpendingPort } from './spending-port';
