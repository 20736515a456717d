export { ConsentEntity } from './consent.entity';
export { ConsentStore } from './consent.store';
export { ConsentResolver } from './consent-resolver.graphql';
export { recordFirstConsents } from './record-consent';
