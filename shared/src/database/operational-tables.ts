import { exactText } from './collations';

/**
 * The tables every service keeps beside its own: event log, cursors, jobs, idempotency keys, and the sandbox's clock.
 * Used by each service's first migration; a later shape is a new constant (`…_V2`) and a new migration.
 */
export const OPERATIONAL_TABLES_V1: readonly string[] = [
  `CREATE TABLE event_log (
     id ${exactText(40)} NOT NULL PRIMARY KEY,
     seq bigint NULL,
     type varchar(60) NOT NULL,
     profile_id ${exactText(40)} NULL,
     subject_id ${exactText(40)} NOT NULL,
     payload longtext NOT NULL,
     occurred_at datetime(3) NOT NULL,
     recorded_at datetime(3) NOT NULL,
     UNIQUE KEY event_log_seq (seq),
     KEY event_log_profile (profile_id, seq)
   ) ENGINE=InnoDB`,
  'CREATE TABLE event_counter (id tinyint NOT NULL PRIMARY KEY, last_seq bigint NOT NULL) ENGINE=InnoDB',
  'INSERT INTO event_counter (id, last_seq) VALUES (1, 0)',
  `CREATE TABLE consumer_cursor (
     source varchar(40) NOT NULL PRIMARY KEY,
     after_seq bigint NOT NULL
   ) ENGINE=InnoDB`,
  `CREATE TABLE job (
     id ${exactText(40)} NOT NULL PRIMARY KEY,
     kind varchar(60) NOT NULL,
     subject_id ${exactText(60)} NOT NULL,
     due_at datetime(3) NOT NULL,
     state varchar(10) NOT NULL,
     attempts int NOT NULL,
     not_before datetime(3) NOT NULL,
     leased_until datetime(3) NULL,
     last_error varchar(500) NULL,
     UNIQUE KEY job_once (kind, subject_id, due_at),
     KEY job_due (state, due_at)
   ) ENGINE=InnoDB`,
  `CREATE TABLE idempotency (
     profile_id ${exactText(40)} NOT NULL,
     operation varchar(40) NOT NULL,
     idempotency_key ${exactText(200)} NOT NULL,
     payload_hash char(64) NOT NULL,
     result_id ${exactText(40)} NOT NULL,
     created_at datetime(3) NOT NULL,
     PRIMARY KEY (profile_id, operation, idempotency_key)
   ) ENGINE=InnoDB`,
  'CREATE TABLE sandbox_clock (id tinyint NOT NULL PRIMARY KEY, offset_ms bigint NOT NULL) ENGINE=InnoDB',
  'INSERT INTO sandbox_clock (id, offset_ms) VALUES (1, 0)',
];

/** Each fact says who made it happen. */
export const OPERATIONAL_TABLES_V2: readonly string[] = [
  'ALTER TABLE event_log ADD COLUMN actor text NULL AFTER payload',
];

/**
 * Events that could not be applied are put aside, with those of the same profile that wait behind them. Finished jobs say
 * since when, so that they and idempotency keys can be deleted after a while.
 */
export const OPERATIONAL_TABLES_V3: readonly string[] = [
  `CREATE TABLE parked_event (
     source varchar(40) NOT NULL,
     seq bigint NOT NULL,
     event_id ${exactText(40)} NOT NULL,
     type varchar(60) NOT NULL,
     profile_id ${exactText(40)} NULL,
     state varchar(10) NOT NULL,
     attempts int NOT NULL,
     error varchar(500) NULL,
     parked_at datetime(3) NOT NULL,
     next_try_at datetime(3) NULL,
     event longtext NOT NULL,
     PRIMARY KEY (source, seq),
     KEY parked_event_next (state, next_try_at),
     KEY parked_event_profile (profile_id, source, seq),
     KEY parked_event_id (event_id)
   ) ENGINE=InnoDB`,
  `ALTER TABLE job
     ADD COLUMN finished_at datetime(3) NULL,
     ADD KEY job_next (state, kind, due_at),
     ADD KEY job_finished (finished_at)`,
  // When they were done nobody wrote down: their thirty days begin today.
  "UPDATE job SET finished_at = UTC_TIMESTAMP(3) WHERE state = 'DONE'",
  'ALTER TABLE idempotency ADD KEY idempotency_created (created_at)',
];

/** The jobs about one thing are found by it. */
export const OPERATIONAL_TABLES_V4: readonly string[] = [
  'ALTER TABLE job ADD KEY job_subject (subject_id, due_at)',
];
