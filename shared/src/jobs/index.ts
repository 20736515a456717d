export { jobDropped } from './contract/job-dropped';
export { dropParkedJob } from './drop-parked-job';
export { enqueueJob, enqueueJobs, type NewJob } from './enqueue-job';
export {
  defineJob,
  type Job,
  type JobHandler,
  type JobKind,
  type JobRun,
  TWELVE_MINUTES,
  TWO_DAYS,
} from './job-kind';
export { JobRunner, type JobRunnerOptions, refuseUnknownJobs } from './job-runner';
export {
  countLateJobs,
  countParkedJobs,
  isParked,
  isPlanned,
  jobsAbout,
  type KnownJob,
  type ParkedJob,
  parkedJobs,
  retryParkedJob,
  retryParkedJobsOf,
} from './parked-job.store';
