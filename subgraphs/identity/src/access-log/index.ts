export { AccessLogStore } from './access-log.store';
export { AccessLogEntryRow } from './access-log-entry.entity';
export { actorNames } from './actor-names.store';
export { LogSeals } from './chain';
export { forgetPersons } from './forget-persons';
export { AccessLogResolver } from './read-access-log.graphql';
export { recordFact } from './record-fact';
