export { CustomerLoginCareResolver } from './login-care.resolver';
export { LoginStopRow } from './login-stop.entity';
export { LoginStopStore } from './login-stop.store';
