import { notFound } from '@customer-area/shared/errors';
import type { ServiceContext } from '@customer-area/shared/graphql';
import { DateTime, Refusal } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import type { Kept } from '@customer-area/shared/personal-data';
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { type CancelErasure, cancelErasure } from './cancel-erasure';
import { keepReasons, obstacleWords } from './erasure';
import type { ErasureEntity } from './erasure.entity';
import type { Obstacle } from './erasure-outlook';
import { type RequestErasure, requestErasure } from './request-erasure';

enum ErasureRequestState {
  SCHEDULED = 'SCHEDULED',
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  CANCELLED = 'CANCELLED',
  BLOCKED = 'BLOCKED',
}
registerEnumType(ErasureRequestState, {
  name: 'ErasureRequestState',
  description: 'What has become of a request for erasure.',
  valuesConfig: {
    SCHEDULED: { description: 'It waits for its day, and can be taken back.' },
    RUNNING: { description: 'It is being carried out, and cannot be taken back any more.' },
    DONE: { description: 'The profile was erased.' },
    CANCELLED: { description: 'It was taken back.' },
    BLOCKED: { description: 'When it was due something stood in the way; nothing was erased.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'Records that an erasure does not reach.' })
export class KeptData {
  @Field(() => String, { description: 'What they are, as the sections of a copy are called, e.g. invoices.' })
  section!: string;
  @Field(() => Int, { description: 'How many.' })
  count!: number;
  @Field(() => String, { description: 'Why they stay, and what says so.' })
  because!: string;
  @Field(() => Int, { description: 'For how many years from their own date.' })
  years!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A request to erase the profile.' })
export class ErasureRequest {
  /** Owner; not a field of the graph. */
  profileId!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => ErasureRequestState, { description: 'What has become of it.' })
  state!: ErasureRequestState;
  @Field(() => DateTime, { description: 'When it was made.' })
  requestedAt!: Date;
  @Field(() => DateTime, { description: 'When it is carried out: fourteen days later.' })
  dueAt!: Date;
  @Field(() => [KeptData], { description: 'What stays, as the law makes us keep it.' })
  kept!: KeptData[];
}

@ObjectType({ simpleResolvers: true, description: 'Something that stands in the way of an erasure.' })
export class ErasureObstacle {
  @Field(() => String, { description: 'DOMAINS_HELD, ORDERS_OPEN or CREDIT_LEFT.' })
  code!: string;
  @Field(() => Int, { description: 'How many there are.' })
  count!: number;
  @Field(() => String, { description: 'For people: what it is and what to do about it.' })
  message!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: 'The profile cannot be erased now: OBSTACLES, each named.',
})
export class ErasureRefused extends Refusal {
  @Field(() => [ErasureObstacle], { description: 'All that stands in the way.' })
  obstacles!: ErasureObstacle[];
}

const RequestErasureResult = createUnionType({
  name: 'RequestErasureResult',
  description: 'A request that waits for its day, or what stands in the way.',
  types: () => [ErasureRequest, ErasureRefused] as const,
});

const REFUSED = {
  it: "L'anagrafica non può essere cancellata adesso.",
  en: 'The profile cannot be erased now.',
};

@Resolver()
export class ErasureResolver {
  constructor(private readonly deps: RequestErasure & CancelErasure) {}

  @Query(() => [ErasureRequest], {
    description: "Requests of the profile's logins for its erasure, newest first; at most 20.",
  })
  async erasureRequests(@Ctx() { viewer }: ServiceContext): Promise<ErasureRequest[]> {
    const rows = await this.deps.erasures.list(profileOf(viewer));
    return rows.map((row) => toRequest(row, viewer.locale));
  }

  @Mutation(() => RequestErasureResult, {
    description:
      'Asks for the erasure of the profile with all its logins (GDPR article 17), fourteen days from now. What law makes us keep is named and kept. While one waits, that one is answered.',
  })
  async requestErasure(
    @Arg('renounceCredit', () => Boolean, {
      defaultValue: false,
      description: 'Unspent credit stands in the way unless it is renounced.',
    })
    renounceCredit: boolean,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof RequestErasureResult> {
    const profileId = profileOf(viewer);
    const loginId = viewer.kind === 'login' ? viewer.loginId : '';
    const requested = await requestErasure(this.deps, { profileId, loginId, renounceCredit });
    if (requested.kind === 'refused') return toRefused(requested.obstacles, viewer.locale);
    return this.find(requested.id, viewer);
  }

  @Mutation(() => ErasureRequest, {
    description:
      'Takes a request back while it waits. NOT_FOUND for any other, CONFLICT once it is being carried out.',
  })
  async cancelErasure(
    @Arg('id', () => ID, { description: 'Of the request.' }) id: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<ErasureRequest> {
    await cancelErasure(this.deps, { id, profileId: profileOf(viewer) });
    return this.find(id, viewer);
  }

  private async find(id: string, viewer: ServiceContext['viewer']): Promise<ErasureRequest> {
    const row = (await this.deps.erasures.list(profileOf(viewer))).find((one) => one.id === id);
    if (row === undefined) throw notFound();
    return toRequest(row, viewer.locale);
  }
}

function toRequest(row: ErasureEntity, locale: Locale): ErasureRequest {
  return Object.assign(new ErasureRequest(), {
    profileId: row.profileId,
    id: row.id,
    state: row.state as ErasureRequestState,
    requestedAt: row.requestedAt,
    dueAt: row.dueAt,
    kept: (JSON.parse(row.kept) as Kept[]).map(({ section, count, reason }) =>
      Object.assign(new KeptData(), {
        section,
        count,
        because: keepReasons[reason][locale],
        years: keepReasons[reason].years,
      }),
    ),
  });
}

function toRefused(obstacles: readonly Obstacle[], locale: Locale): ErasureRefused {
  return Object.assign(new ErasureRefused(), {
    code: 'OBSTACLES',
    message: REFUSED[locale],
    obstacles: obstacles.map(({ code, count }) =>
      Object.assign(new ErasureObstacle(), {
        code,
        count,
        message: obstacleWords[code]?.[locale] ?? REFUSED[locale],
      }),
    ),
  });
}
