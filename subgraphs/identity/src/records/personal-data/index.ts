export { obstaclesToErasure, personalTables } from './personal-data.store';
