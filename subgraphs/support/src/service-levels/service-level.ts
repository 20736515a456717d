import { type Day, dayOf } from '@customer-area/shared/clock';
import { afterWorkingTime } from './working-time';

/** How soon a ticket is to be answered, beside what its category asks for. */
export const PRIORITIES = ['URGENT', 'HIGH', 'NORMAL', 'LOW'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Within how many working hours a question of a category is answered, by priority, from `validFrom` on. */
interface ServiceLevel {
  readonly category: string;
  readonly validFrom: Day;
  readonly hours: Readonly<Record<Priority, number>>;
}

/** The newest of a category first. */
const SERVICE_LEVELS: readonly ServiceLevel[] = [
  { category: 'TECHNICAL', validFrom: '2024-01-01', hours: { URGENT: 1, HIGH: 4, NORMAL: 8, LOW: 18 } },
  { category: 'DOMAINS', validFrom: '2024-01-01', hours: { URGENT: 1, HIGH: 4, NORMAL: 8, LOW: 18 } },
  { category: 'BILLING', validFrom: '2024-01-01', hours: { URGENT: 2, HIGH: 8, NORMAL: 18, LOW: 36 } },
  { category: 'OTHER', validFrom: '2024-01-01', hours: { URGENT: 2, HIGH: 9, NORMAL: 27, LOW: 45 } },
];

const HOUR_MS = 3_600_000;

/** A question that waits for our answer. */
export interface WaitingQuestion {
  readonly category: string;
  readonly priority: Priority;
  /** When the customer wrote what is to be answered. */
  readonly askedAt: Date;
}

/** By when a question is to be answered, by what was valid when it was asked. */
export function answerDueAt({ category, priority, askedAt }: WaitingQuestion): Date {
  const day = dayOf(askedAt);
  const level = SERVICE_LEVELS.find((one) => one.category === category && one.validFrom <= day);
  if (level === undefined) throw new Error(`nothing says how soon ${category} is answered on ${day}`);
  return afterWorkingTime(askedAt, level.hours[priority] * HOUR_MS);
}
