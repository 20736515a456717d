export { ChangePasswordResolver } from './change-password.graphql';
