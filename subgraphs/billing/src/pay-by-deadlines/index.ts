export { type FindDeadlinesDeps, findDeadlines } from './find-deadlines';
export { MOST_DEADLINES, PayByDeadline, PaymentMeans, toPayByDeadline } from './pay-by.graphql';
export { payByPermissions } from './pay-by.policy';
export { PayByResolver } from './pay-by.resolver';
