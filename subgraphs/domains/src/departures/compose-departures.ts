import type { Job, JobHandler } from '@customer-area/shared/jobs';
import { DOMAIN_LEFT } from './domain-left-job';

/** Ends something that waited for a domain, once it has left; once more, it changes nothing. */
export type EndForDeparted = (job: Pick<Job, 'subjectId'>) => Promise<void>;

/** What the slice adds to the service. */
export function composeDepartures(ends: readonly EndForDeparted[]) {
  const jobs: readonly JobHandler[] = [
    {
      kind: DOMAIN_LEFT,
      run: async (job) => {
        for (const end of ends) await end(job);
      },
    },
  ];
  return { jobs };
}
