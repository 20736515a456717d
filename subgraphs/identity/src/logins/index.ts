export { GuessStore } from './guess.store';
export { LoginEntity } from './login.entity';
export { loginByIdLoader, loginsOfProfileLoader } from './login.loader';
export { type Credentials, LoginStore, permissionsIn, type ShownLogin } from './login.store';
export { LoginConfirmationStore } from './login-confirmation.store';
export { LoginResolver } from './login-creation.graphql';
export { type ProvePassword, provePassword } from './prove-password';
export { Turns } from './turns';
export { keepUsername, releaseUsername, reserveUsername } from './username.store';
