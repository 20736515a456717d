export { LoginCareResolver } from './login-care.resolver';
export { LoginConfirmationStore } from './login-confirmation.store';
export { LoginResolver } from './login-creation.resolver';
