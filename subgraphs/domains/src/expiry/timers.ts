import type { JobHandler } from '@customer-area/shared/jobs';
import { type DoDue, type DueKind, SWEEPS, type SweepDeps, sweep } from '../due-dates';
import { type BeginLetGoDeps, beginLetGo } from '../let-go';
import { type LookAtRegistryDeps, lookAtRegistry } from './look-at-registry';
import { type PublishExpiryDeps, publishExpiry } from './publish-expiry';

export type ExpiryDeps = SweepDeps & BeginLetGoDeps & LookAtRegistryDeps & PublishExpiryDeps;

/** What time does to domains: one sweep a kind. */
export function expiryTimers(deps: ExpiryDeps): readonly JobHandler[] {
  const swept = (kind: DueKind, doDue: DoDue): JobHandler => ({
    kind: SWEEPS[kind],
    run: () => sweep(deps, kind, doDue),
  });
  return [
    swept('EXPIRED', (due, now) => publishExpiry(deps, due, now)),
    swept('LET_GO', (due, now) => beginLetGo(deps, due, now)),
    swept('LOOK', (due, now) => lookAtRegistry(deps, due, now)),
  ];
}
