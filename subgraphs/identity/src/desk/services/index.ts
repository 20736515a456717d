export { composeServicesDesk } from './compose-services-desk';
export { DeskCountStore } from './desk-count.store';
