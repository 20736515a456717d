export { CustomerFlagRow } from './customer-flag.entity';
export { CustomerFlagged, toFlag } from './customer-flag.graphql';
export { CustomerFlagResolver } from './customer-flag.resolver';
export { CustomerFlagStore, LISTED_FLAGS } from './customer-flag.store';
