import { randomBytes } from 'node:crypto';
import { openDatabase } from '@customer-area/shared/database';
import type { RecordedEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { createLogger } from '@customer-area/shared/logging';
import { emptyDatabase } from '../../../../test/harness/database';
import { Initial1763800000000 } from '../../migrations/1763800000000-initial';
import { SessionFacts1763900000000 } from '../../migrations/1763900000000-session-facts';
import { ApiKeys1763900400000 } from '../../migrations/1763900400000-api-keys';
import { AccessLog1763900800000 } from '../../migrations/1763900800000-access-log';
import { ParkedEvents1764300000000 } from '../../migrations/1764300000000-parked-events';
import {
  ActorNameStore,
  AuditLogEntryRow,
  AuditLogHeadRow,
  AuditLogStore,
  LogSeals,
  recordsFacts,
  verifyAuditLog,
} from '../records/audit-log';

/** Audit logs on a database of their own, without the service around them: for those who tamper. */
export async function auditLogUnderTest() {
  const own = await emptyDatabase('access_log');
  const database = await openDatabase({
    url: own.url,
    entities: [AuditLogEntryRow, AuditLogHeadRow],
    migrations: [
      Initial1763800000000,
      SessionFacts1763900000000,
      ApiKeys1763900400000,
      AccessLog1763900800000,
      ParkedEvents1764300000000,
    ],
  });
  const auditLog = new AuditLogStore(database);
  const seals = new LogSeals(randomBytes(32).toString('base64url'));
  const logger = createLogger('test', 'silent');
  const deps = { database, auditLog, seals, names: new ActorNameStore(), logger };
  let seq = 0;
  return {
    ...deps,
    /** Something happened to the profile: a fact of ours, applied as the consumer of our own log would. */
    record: async (profileId: string, fact: Partial<RecordedEvent> = {}) => {
      const event: RecordedEvent = {
        seq: ++seq,
        id: newId('evt'),
        type: 'login.created',
        profileId,
        subjectId: newId('lgn'),
        payload: { username: `${seq}@aruba.it` },
        occurredAt: new Date().toISOString(),
        actor: {
          loginId: newId('lgn'),
          profileId,
          sessionId: newId('ses'),
          role: 'customer',
          via: { via: 'api-key', id: newId('key') },
          ip: '192.0.2.1',
        },
        ...fact,
      };
      await database.transact(async (manager) => {
        await manager.query(
          'INSERT INTO event_log (id, seq, type, profile_id, subject_id, payload, occurred_at, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
          [event.id, event.seq, event.type, profileId, event.subjectId, '{}', new Date(), new Date()],
        );
        await manager.query('REPLACE INTO consumer_cursor (source, after_seq) VALUES (?, ?)', [
          'identity',
          event.seq,
        ]);
        await recordsFacts(deps, 'identity')(manager, [event]);
      });
    },
    verify: (profileId: string) => verifyAuditLog(deps, trustedProfileId(profileId)),
    sql: (statement: string, values: unknown[] = []) => database.read.query(statement, values),
    close: async () => {
      await database.close();
      await own.drop();
    },
  };
}
