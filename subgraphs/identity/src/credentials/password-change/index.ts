export { ChangePasswordResolver } from './change-password.graphql';
export { CheckPasswordResolver } from './check-password.graphql';
