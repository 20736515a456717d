export { expireLoginConfirmation } from './expire-login-confirmation';
export { LoginCareResolver } from './login-care.resolver';
export { LoginConfirmationRow } from './login-confirmation.entity';
export { EXPIRE_LOGIN_CONFIRMATION, LoginConfirmationStore } from './login-confirmation.store';
export { LoginResolver } from './login-creation.resolver';
