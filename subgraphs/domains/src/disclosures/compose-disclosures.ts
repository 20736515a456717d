import type { JobHandler } from '@customer-area/shared/jobs';
import { DisclosureResolver } from './disclosure.resolver';
import type { RecordDisclosureDeps } from './record-disclosure';
import { TELL_DISCLOSURE, tellHeldDisclosure } from './tell-disclosure';

/** What the slice adds to the service. */
export function composeDisclosures(deps: RecordDisclosureDeps) {
  const jobs: readonly JobHandler[] = [
    { kind: TELL_DISCLOSURE, run: (job) => tellHeldDisclosure(deps, job) },
  ];
  return { resolvers: [new DisclosureResolver(deps)], jobs };
}
