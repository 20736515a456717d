import type { EntityManager } from 'typeorm';

/** Told with a commit to whoever in this process waits for it: an event to be numbered, a job to be run. */
export interface Announcement {
  readonly topic: string;
  /** Business time at which there is something to do; null: at once. */
  readonly dueAt: Date | null;
}

const announced = new WeakMap<EntityManager, Announcement[]>();

/**
 * Leaves word in a transaction that its commit gives the background something to do. A hint and no promise: a process may die
 * between the commit and the hint, so whoever listens also looks now and then.
 */
export function announce(manager: EntityManager, topic: string, dueAt: Date | null = null): void {
  const list = announced.get(manager);
  if (list === undefined) announced.set(manager, [{ topic, dueAt }]);
  else list.push({ topic, dueAt });
}

/** What was announced in the transaction of this manager. */
export function announcementsOf(manager: EntityManager): readonly Announcement[] {
  return announced.get(manager) ?? [];
}
