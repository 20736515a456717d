export { composeCustomers } from './compose-customers';
export { Customer } from './customer.graphql';
export { customerPermissions } from './customers.policy';
