export { composeRegistryQueue, type RegistryQueueDeps } from './compose-registry-queue';
export { planQueueJobs } from './queue-jobs';
export { RegistryMessageRow } from './registry-message.entity';
export { RegistryMessageStore } from './registry-message.store';
