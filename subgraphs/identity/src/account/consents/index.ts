export { ConsentRow } from './consent.entity';
export { ConsentResolver } from './consent.resolver';
export { ConsentStore } from './consent.store';
export { recordFirstConsents } from './record-consent';
