export { type Job, type JobHandlers, JobRunner } from './job-runner';
export { enqueueJob, type NewJob } from './job-table';
