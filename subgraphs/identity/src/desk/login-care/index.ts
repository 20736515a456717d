export { CustomerLoginCareResolver } from './login-care.resolver';
