import type { PersonalTable } from '@customer-area/shared/personal-data';

const REPEATS = { not: 'repeats what the other records say' } as const;
const SECRETS = { not: 'secrets of ways in, of which only hashes are stored' } as const;
const MINUTES = { not: 'lives for minutes only' } as const;

/** What this service knows about a profile, and what becomes of it. Every table with an owner is here. */
export const personalTables: readonly PersonalTable[] = [
  {
    table: 'profile',
    section: 'profile',
    owner: 'id',
    key: ['id'],
    copied: [
      'id',
      'subject_type',
      'first_name',
      'last_name',
      'company_name',
      'birth_date',
      'birth_place',
      'sex',
      'fiscal_code',
      'vat_number',
      'office_code',
      'recipient_code',
      'pec_email',
      'street',
      'postal_code',
      'city',
      'province',
      'country',
      'phone',
      'email',
      'email_verified_at',
      'locale',
      'recovery_question',
      'privacy_accepted_at',
      'marketing_consent_at',
      'created_at',
    ],
    erasure: {
      act: 'blank',
      columns: {
        first_name: null,
        last_name: null,
        company_name: null,
        birth_date: null,
        birth_place: null,
        sex: null,
        fiscal_code: null,
        vat_number: null,
        office_code: null,
        recipient_code: null,
        pec_email: null,
        street: '',
        postal_code: '',
        city: '',
        province: null,
        phone: '',
        email: '',
        email_verified_at: null,
        recovery_question: null,
        recovery_answer_hash: null,
        marketing_consent_at: null,
      },
    },
  },
  {
    table: 'login',
    section: 'logins',
    key: ['id'],
    copied: ['id', 'username', 'created_at', 'disabled_at'],
    // The username stays, so that it is never given to anybody else.
    erasure: { act: 'blank', columns: { failed_attempts: 0, locked_until: null } },
  },
  {
    table: 'former_email',
    section: 'formerEmails',
    key: ['replaced_at', 'email'],
    copied: ['email', 'replaced_at'],
    erasure: { act: 'delete' },
  },
  {
    table: 'session',
    section: 'sessions',
    key: ['id'],
    copied: [
      'id',
      'login_id',
      'authenticated_at',
      'expires_at',
      'revoked_at',
      'last_ip',
      'user_agent',
      'last_used_at',
    ],
    // The row stays until every gateway has heard that the session ended.
    erasure: { act: 'blank', columns: { last_ip: '', user_agent: '' } },
  },
  {
    table: 'refresh_token',
    section: 'secrets',
    key: ['token_hash'],
    copied: SECRETS,
    erasure: { act: 'delete' },
  },
  {
    table: 'email_confirmation',
    section: 'secrets',
    key: ['token_hash'],
    copied: SECRETS,
    erasure: { act: 'delete' },
  },
  {
    table: 'login_confirmation',
    section: 'secrets',
    key: ['token_hash'],
    copied: MINUTES,
    erasure: { act: 'delete' },
  },
  {
    table: 'letter',
    section: 'letters',
    key: ['id'],
    copied: ['id', 'kind', 'recipient', 'subject', 'written_at', 'sent_at'],
    // What is still in the outbox leaves first; a day later its address goes as well.
    erasure: { act: 'blank', columns: { recipient: '', subject: '' }, unless: 'sent_at IS NULL' },
  },
  {
    table: 'data_export',
    section: 'dataExports',
    key: ['id'],
    copied: ['id', 'login_id', 'state', 'requested_at', 'ready_at', 'expires_at'],
    erasure: { act: 'delete' },
  },
  {
    table: 'data_export_file',
    section: 'dataExports',
    key: ['id'],
    copied: { not: 'it is the copy' },
    erasure: { act: 'delete' },
  },
  {
    table: 'erasure_request',
    section: 'erasureRequests',
    key: ['id'],
    copied: ['id', 'login_id', 'state', 'requested_at', 'due_at', 'ended_at'],
    erasure: { act: 'keep', reason: 'ACCOUNTABILITY' },
  },
  {
    table: 'consent',
    section: 'consents',
    key: ['id'],
    copied: ['id', 'kind', 'granted', 'text_version', 'at', 'login_id'],
    erasure: { act: 'keep', reason: 'PROOF_OF_CONSENT' },
  },
  {
    table: 'access_log_entry',
    section: 'accessLog',
    key: ['seq'],
    copied: [
      'seq',
      'source',
      'kind',
      'subject_id',
      'at',
      'actor_kind',
      'actor_login_id',
      'session_id',
      'via_id',
      'person',
    ],
    // Names and addresses leave it a day after an erasure; the chain stays whole.
    erasure: { act: 'keep', reason: 'ACCOUNTABILITY' },
  },
  {
    table: 'access_log_head',
    section: 'accessLog',
    key: ['profile_id'],
    copied: { not: 'the seal of the log' },
    erasure: { act: 'keep', reason: 'ACCOUNTABILITY' },
  },
  {
    table: 'event_log',
    section: 'events',
    key: ['id'],
    copied: REPEATS,
    // Facts without a number have not been told to anybody yet.
    erasure: { act: 'delete', unless: 'seq IS NULL' },
  },
  {
    table: 'idempotency',
    section: 'requests',
    key: ['operation', 'idempotency_key'],
    copied: { not: 'keys of repeated requests say nothing about anybody' },
    erasure: { act: 'delete' },
  },
];

/** Nothing of identity's own stands in the way. */
export async function obstaclesToErasure(): Promise<[]> {
  return [];
}
