export { Customer, toCustomer } from './customer.graphql';
export { CustomerResolver } from './customer.resolver';
export { CustomerAccessResolver } from './customer-access.resolver';
export { CustomerRecordsResolver } from './customer-records.resolver';
