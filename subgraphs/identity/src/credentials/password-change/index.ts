export { ChangePasswordResolver } from './change-password.resolver';
export { CheckPasswordResolver } from './check-password.resolver';
