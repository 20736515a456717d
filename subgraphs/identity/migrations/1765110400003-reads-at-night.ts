import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reads of staff at night that name no ticket are found along an index. */
export class ReadsAtNight1765110400003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE staff_act ADD COLUMN at_night_without_ticket tinyint(1) NOT NULL DEFAULT 0,
         ADD KEY staff_act_at_night (at_night_without_ticket, at)`,
    );
    // Older ones are not shown any more.
    const reads = (await runner.query(
      `SELECT source, event_id AS eventId, reason, at FROM staff_act
        WHERE kind = 'staff.read' AND at >= UTC_TIMESTAMP(3) - INTERVAL 30 DAY`,
    )) as Read[];
    for (const { source, eventId, reason, at } of reads) {
      if (isByDay(at) || TICKET.test(reason ?? '')) continue;
      await runner.query(
        'UPDATE staff_act SET at_night_without_ticket = 1 WHERE source = ? AND event_id = ?',
        [source, eventId],
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}

interface Read {
  readonly source: string;
  readonly eventId: string;
  readonly reason: string | null;
  readonly at: Date;
}

// The rules of that time, as they were when this was written.
const TICKET = /\bT\d{13}\b|\btkt_[0-9a-z]{26}\b/;
const HOUR_IN_ROME = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  hour12: false,
  timeZone: 'Europe/Rome',
});

function isByDay(at: Date): boolean {
  const hour = Number(HOUR_IN_ROME.format(at)) % 24;
  return hour >= 6 && hour < 22;
}
