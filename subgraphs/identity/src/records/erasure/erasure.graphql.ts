import { withCodes } from '@customer-area/shared/contract';
import { AtMost, connectionType, DateTime, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { erasureCodes, erasureObstacleCodes } from '../../../contract';
import { messages } from '../../messages';
import { keepReasons, obstacleWords } from './erasure';
import type { ErasureRow } from './erasure.entity';
import type { Obstacle } from './erasure-outlook';

enum ErasureRequestStatus {
  SCHEDULED = 'SCHEDULED',
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  CANCELLED = 'CANCELLED',
  BLOCKED = 'BLOCKED',
}
registerEnumType(ErasureRequestStatus, {
  name: 'ErasureRequestStatus',
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
  @Field(() => ID, { description: 'e.g. ers_01jd….' })
  id!: string;
  @Field(() => ErasureRequestStatus, { description: 'What has become of it.' })
  status!: ErasureRequestStatus;
  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;
  @Field(() => DateTime, { description: 'When it is carried out: fourteen days later.' })
  dueAt!: Date;
  @AtMost(30)
  @Field(() => [KeptData], { description: 'What stays, as the law makes us keep it.' })
  kept!: KeptData[];
}

export const ErasureRequestConnection = connectionType(
  ErasureRequest,
  'ErasureRequest',
  'A page of requests for erasure, newest first.',
);

@ObjectType({
  simpleResolvers: true,
  description: withCodes(
    'Something that stands in the way of an erasure.',
    'ErasureObstacle',
    erasureObstacleCodes,
  ),
})
export class ErasureObstacle {
  @Field(() => String, { description: 'Stable, UPPER_SNAKE_CASE.' })
  code!: string;
  @Field(() => Int, { description: 'How many there are.' })
  count!: number;
  @Field(() => String, { description: 'For people: what it is and what to do about it.' })
  message!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('The profile cannot be erased now.', 'ErasureRefused', erasureCodes),
})
export class ErasureRefused extends Refusal {
  @AtMost(30)
  @Field(() => [ErasureObstacle], { description: 'All that stands in the way.' })
  obstacles!: ErasureObstacle[];
}

export const RequestErasureResult = createUnionType({
  name: 'RequestErasureResult',
  description: 'A request that waits for its day, or what stands in the way.',
  types: () => [ErasureRequest, ErasureRefused] as const,
});

const REFUSED = messages.localized('erasure.REFUSED');

export function toRequest(row: ErasureRow, locale: Locale): ErasureRequest {
  return Object.assign(new ErasureRequest(), {
    profileId: row.profileId,
    id: row.id,
    status: row.state as ErasureRequestStatus,
    createdAt: row.requestedAt,
    dueAt: row.dueAt,
    kept: row.kept.map(({ section, count, reason }) =>
      Object.assign(new KeptData(), {
        section,
        count,
        because: keepReasons[reason][locale],
        years: keepReasons[reason].years,
      }),
    ),
  });
}

export function toRefused(obstacles: readonly Obstacle[], locale: Locale): ErasureRefused {
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
