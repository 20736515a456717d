export { GuessStore } from './guess.store';
export { LoginRow } from './login.entity';
export type { ActingContext, LoginContext } from './login.loader';
export { loginByIdLoader, loginsOfProfileLoader } from './login.loader';
export { type Credentials, LoginStore, type ShownLogin } from './login.store';
export { type ProvePasswordDeps, provePassword } from './prove-password';
export { permissionsIn } from './staff-permissions';
export { Turns } from './turns';
export { UsernameStore } from './username.store';
