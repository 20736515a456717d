import type { Clock } from '@customer-area/shared/clock';
import { AtMost } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type AutoRenewContext, nextChargeAt } from '../auto-renewal';
import { messages } from '../messages';
import type { TldRules } from '../names';
import { Domain, type DomainContext, type DomainRow } from '../portfolio';
import type { RecoveryContext } from '../recovery';
import { DomainTimelineEvent, RegistryStatus } from './life.graphql';
import { statusesAtRegistry } from './registry-statuses';
import { costOf, MOST_EVENTS, type TimelineEvent, timelineOf } from './timeline';

interface LifeDeps {
  readonly clock: Clock;
  readonly tldRules: TldRules;
}

const MOST_STATUSES = 20;

/** How a domain stands at its registry, and what time will do to it. */
@Resolver(() => Domain)
export class LifeResolver {
  constructor(private readonly deps: LifeDeps) {}

  @AtMost(MOST_STATUSES)
  @FieldResolver(() => [RegistryStatus], {
    description: 'Its statuses at the registry when it was last read, with what they mean.',
  })
  registryStatuses(@Root() { row }: Domain, @Ctx() { viewer }: DomainContext): RegistryStatus[] {
    const { registry } = this.deps.tldRules.policyOf(row);
    return statusesAtRegistry(row.registryStatus, registry)
      .slice(0, MOST_STATUSES)
      .map(({ value, known, setBy }) => {
        const meaning = messages.text(viewer.locale, `registryStatus.${known ?? 'UNKNOWN'}`);
        return Object.assign(new RegistryStatus(), { value, meaning, setBy });
      });
  }

  @AtMost(MOST_EVENTS)
  @FieldResolver(() => [DomainTimelineEvent], {
    description:
      'What happens to it from now on when nobody does anything, in order. Empty while a paid renewal is being carried out.',
  })
  async timeline(
    @Root() { row }: Domain,
    @Ctx() { viewer, recoveryPrices, autoRenew }: RecoveryContext & AutoRenewContext,
  ): Promise<DomainTimelineEvent[]> {
    const charged = await chargedAt(row, autoRenew);
    const events = timelineOf(
      { ...row, nextChargeAt: charged },
      this.deps.tldRules.policyOf(row),
      this.deps.clock.now(),
    );
    // What keeps a third level is bought for the domain beneath which it stands.
    const isPriced = row.parentId === null && events.some(({ remedy }) => remedy !== null);
    const price = isPriced ? await recoveryPrices.load(row.tld) : null;
    return events.map((happening) => shown(happening, costOf(happening, price), viewer.locale));
  }
}

/** Read only for domains that renew themselves. */
async function chargedAt(row: DomainRow, { facts }: AutoRenewContext['autoRenew']): Promise<Date | null> {
  if (row.autoRenew === 'OFF') return null;
  const { renewal, period } = await facts.load(row.id);
  return nextChargeAt(row, renewal, period);
}

function shown(
  { at, event, reversible }: TimelineEvent,
  cents: number | null,
  locale: Locale,
): DomainTimelineEvent {
  const consequence = messages.text(locale, `timeline.${event}`);
  const cost = cents === null ? null : { amount: cents, currency: 'EUR' };
  return Object.assign(new DomainTimelineEvent(), { at, event, consequence, cost, reversible });
}
