export { GuessStore } from './guess.store';
export { LoginEntity } from './login.entity';
export type { ActingContext, LoginContext } from './login.loader';
export { loginByIdLoader, loginsOfProfileLoader } from './login.loader';
export { type Credentials, LoginStore, permissionsIn, type ShownLogin } from './login.store';
export { type ProvePassword, provePassword } from './prove-password';
export { Turns } from './turns';
export { keepUsername, releaseUsername, reserveUsername } from './username.store';
