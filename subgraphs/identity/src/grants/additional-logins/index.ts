export { LoginCareResolver } from './login-care.graphql';
export { LoginConfirmationStore } from './login-confirmation.store';
export { LoginResolver } from './login-creation.graphql';
