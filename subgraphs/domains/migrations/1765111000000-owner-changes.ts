import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `CREATE TABLE owner_change (
    id ${exactText(40)} NOT NULL PRIMARY KEY,
    profile_id ${exactText(40)} NOT NULL,
    to_profile_id ${exactText(40)} NULL,
    registry ${exactText(20)} NOT NULL,
    occasion ${exactText(20)} NOT NULL,
    domains text NOT NULL,
    without_lock tinyint NOT NULL,
    state ${exactText(20)} NOT NULL,
    giver_login_id ${exactText(40)} NOT NULL,
    receiver_login_id ${exactText(40)} NULL,
    registrant_id ${exactText(40)} NULL,
    policy_version int unsigned NOT NULL,
    started_at datetime(3) NOT NULL,
    due_at datetime(3) NOT NULL,
    accepted_at datetime(3) NULL,
    review_since datetime(3) NULL,
    ready_at datetime(3) NULL,
    closed_at datetime(3) NULL,
    KEY owner_change_given (profile_id, started_at, id),
    KEY owner_change_received (to_profile_id, started_at, id),
    KEY owner_change_to_review (review_since, id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE owner_change_domain (
    owner_change_id ${exactText(40)} NOT NULL,
    domain_id ${exactText(40)} NOT NULL,
    profile_id ${exactText(40)} NOT NULL,
    open_domain_id ${exactText(40)} NULL,
    state ${exactText(20)} NOT NULL,
    failure_code ${exactText(60)} NULL,
    closed_at datetime(3) NULL,
    PRIMARY KEY (owner_change_id, domain_id),
    UNIQUE KEY owner_change_domain_open (open_domain_id),
    KEY owner_change_domain_of_profile (profile_id, domain_id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE owner_change_check (
    owner_change_id ${exactText(40)} NOT NULL,
    party ${exactText(10)} NOT NULL,
    item ${exactText(40)} NOT NULL,
    profile_id ${exactText(40)} NOT NULL,
    state ${exactText(20)} NOT NULL,
    reason varchar(500) NULL,
    changed_at datetime(3) NOT NULL,
    PRIMARY KEY (owner_change_id, party, item),
    KEY owner_change_check_of_profile (profile_id, owner_change_id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE owner_change_document (
    id ${exactText(40)} NOT NULL PRIMARY KEY,
    profile_id ${exactText(40)} NOT NULL,
    owner_change_id ${exactText(40)} NOT NULL,
    party ${exactText(10)} NOT NULL,
    item ${exactText(40)} NOT NULL,
    login_id ${exactText(40)} NOT NULL,
    file_name varchar(130) NOT NULL,
    media_type varchar(60) NULL,
    size int NOT NULL,
    state ${exactText(20)} NOT NULL,
    sent_digest ${exactText(64)} NULL,
    stored_digest ${exactText(64)} NULL,
    announced_at datetime(3) NOT NULL,
    stored_at datetime(3) NULL,
    decided_at datetime(3) NULL,
    decided_by ${exactText(40)} NULL,
    reason varchar(500) NULL,
    note varchar(500) NULL,
    KEY owner_change_document_of_profile (profile_id, owner_change_id, id),
    KEY owner_change_document_of_case (owner_change_id, id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE owner_change_invitation (
    id ${exactText(40)} NOT NULL PRIMARY KEY,
    profile_id ${exactText(40)} NOT NULL,
    owner_change_id ${exactText(40)} NOT NULL,
    email varchar(254) NOT NULL,
    locale varchar(10) NOT NULL,
    token_hash ${exactText(64)} NULL,
    invited_at datetime(3) NOT NULL,
    expires_at datetime(3) NOT NULL,
    ended_at datetime(3) NULL,
    used_at datetime(3) NULL,
    UNIQUE KEY owner_change_invitation_token (token_hash),
    KEY owner_change_invitation_of_profile (profile_id, invited_at),
    KEY owner_change_invitation_of_case (owner_change_id, invited_at)
  ) ENGINE=InnoDB`,
  `CREATE TABLE owner_change_transition (
    id ${exactText(40)} NOT NULL PRIMARY KEY,
    profile_id ${exactText(40)} NOT NULL,
    owner_change_id ${exactText(40)} NOT NULL,
    from_state ${exactText(20)} NULL,
    to_state ${exactText(20)} NOT NULL,
    login_id ${exactText(40)} NULL,
    at datetime(3) NOT NULL,
    KEY owner_change_transition_of_profile (profile_id, owner_change_id, id)
  ) ENGINE=InnoDB`,
];

/** Domains that get another owner: the case, what each party has to give, and what it gave. */
export class OwnerChanges1765111000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
