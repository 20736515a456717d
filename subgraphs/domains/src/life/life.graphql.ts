import { DateTime, Money } from '@customer-area/shared/graphql';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { StatusSetter } from './registry-statuses';
import type { TimelineEventCode } from './timeline';

export const RegistryStatusSetter = {
  REGISTRY: 'REGISTRY',
  REGISTRAR: 'REGISTRAR',
  AUTHORITY: 'AUTHORITY',
} as const satisfies Record<StatusSetter, StatusSetter>;

registerEnumType(RegistryStatusSetter, {
  name: 'RegistryStatusSetter',
  description: 'Who sets a status at a registry, and takes it away.',
  valuesConfig: {
    REGISTRY: { description: 'The registry, by its rules.' },
    REGISTRAR: { description: 'Us, for you.' },
    AUTHORITY: { description: 'A court or a public authority.' },
  },
});

export const DomainTimelineEventCode = {
  EXPIRING: 'EXPIRING',
  REGISTRY_RENEWS: 'REGISTRY_RENEWS',
  AUTO_RENEWAL: 'AUTO_RENEWAL',
  EXPIRED: 'EXPIRED',
  LET_GO: 'LET_GO',
  RECOVERY_ENDS: 'RECOVERY_ENDS',
  RELEASED: 'RELEASED',
} as const satisfies Record<TimelineEventCode, TimelineEventCode>;

registerEnumType(DomainTimelineEventCode, {
  name: 'DomainTimelineEventCode',
  description: 'What time does to a domain.',
  valuesConfig: {
    EXPIRING: { description: 'Its last three months begin.' },
    REGISTRY_RENEWS: { description: 'The registry renews it by itself, for a year that is paid already.' },
    AUTO_RENEWAL: {
      description: 'It is charged by itself; what follows happens only where that fails.',
    },
    EXPIRED: { description: 'The paid time is over: its services stop.' },
    LET_GO: { description: 'It is deleted at the registry, because nobody paid for it.' },
    RECOVERY_ENDS: { description: 'Nothing brings it back any more.' },
    RELEASED: { description: 'The name is free.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A status of a domain at its registry.' })
export class RegistryStatus {
  @Field(() => String, { description: "The registry's own word, e.g. ok/autoRenewPeriod." })
  value!: string;
  @Field(() => String, { description: 'What it means, in the language of the request.' })
  meaning!: string;
  @Field(() => RegistryStatusSetter, { description: 'Who sets it.' })
  setBy!: StatusSetter;
}

@ObjectType({ simpleResolvers: true, description: 'Something that time does to a domain.' })
export class DomainTimelineEvent {
  @Field(() => DateTime, { description: 'When it happens.' })
  at!: Date;
  @Field(() => DomainTimelineEventCode, { description: 'What happens.' })
  event!: TimelineEventCode;
  @Field(() => String, { description: 'What that means, in the language of the request.' })
  consequence!: string;
  @Field(() => Money, {
    nullable: true,
    description:
      'What keeping the domain for one more year costs once it has happened, excluding VAT. Null where nothing is to be paid or nothing helps, and while prices cannot be read.',
  })
  cost!: Money | null;
  @Field(() => Boolean, { description: 'Whether it can still be undone once it has happened.' })
  reversible!: boolean;
}
