export { endAccessToDomain } from './end-access-to-domain';
