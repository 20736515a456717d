import { operationalTables } from '@customer-area/shared/personal-data';
import { personalTables } from '.';

/** Every column that the copy of a profile has, by its section. Whoever adds one here hands it to the customer. */
const COPIED: Readonly<Record<string, string>> = {
  profile:
    'birth_date birth_place city company_name country created_at email email_verified_at first_name fiscal_code id last_name locale marketing_consent_at office_code pec_email phone postal_code privacy_accepted_at province recipient_code recovery_question sex street subject_type undeliverable_email vat_number',
  logins: 'created_at disabled_at id label username',
  loginsOfThirdLevels: 'domain_id limited_at login_id',
  formerEmails: 'confirmed email replaced_at',
  sessions: 'authenticated_at created_at expires_at id last_ip last_used_at login_id revoked_at user_agent',
  rectifications: 'corrections ended_at explanation id login_id rejection requested_at state submitted_at',
  rectificationDocuments: 'file_name id media_type rectification_id size uploaded_at',
  rectificationHistory: 'at from_state rectification_id to_state',
  notificationPreferences: 'changed_at channel is_on topic',
  notifications: 'created_at fact id link subject_id text_en text_it topic',
  passkeys: 'created_at id last_used_at login_id name',
  letters: 'bounced_at id kind recipient reply_to resent_at sent_at subject written_at',
  dataExports: 'expires_at id login_id ready_at requested_at state',
  erasureRequests: 'due_at ended_at id login_id requested_at state',
  apiKeys:
    'allowed_cidrs created_at expires_at id last_ip last_used_at login_id name revoked_at scopes spending_limit_cents',
  delegations:
    'accepted_at domains email ended_at id invited_at invited_by purpose scopes spending_limit_cents state until',
  receivedDelegations:
    'accepted_at accepted_by domains ended_at id purpose scopes spending_limit_cents state until',
  consents: 'at granted id kind login_id text_version',
  auditLog: 'actor_kind actor_login_id at kind person seq session_id source subject_id via_id',
  protectedActions: 'action protected_at',
  notesOfStaff: 'id written_at written_by',
  flagsOfStaff: 'id lifted_at lifted_by lifted_with raised_at raised_by raised_with reason',
  identityChecks: 'checked_at checked_by expires_at id method passed',
  loginsStopped: 'disabled_for_good_at login_id stopped_at stopped_by',
  secondFactorResets: 'id login_id reset_at reset_by reset_with restricted_until',
  staffRequests:
    'act asked_at asked_by decided_at decided_by decision_reason expires_at id reason state subject_id used_at',
  supportSessions: 'approved_at ended_at ends_at id reason staff_login_id started_at wants_to_act',
  supportSessionsRefused: 'refused_at',
  approvals:
    'act asked_at asked_by decided_at decided_by expires_at id reason state subject_id subject_label used_at',
};

/** Tables of which the copy has nothing: secrets, what lives for minutes, and the copy itself. */
const NOT_COPIED = [
  'access_end',
  'access_log_head',
  'data_export_file',
  'email_confirmation',
  'known_origin',
  'login_confirmation',
  'notification_mark',
  'notification_read',
  'panel_code',
  'passkey_challenge',
  'profile_change',
  'recovery',
  'recovery_code',
  'recovery_stop',
  'refresh_token',
  'second_factor',
  'sign_in_challenge',
  'staff_act',
];

describe("the copy of a profile's data", () => {
  const own = personalTables.filter((table) => !operationalTables.includes(table));

  it('has these columns and no others', () => {
    const copied = own.flatMap(({ section, copied: columns }) =>
      Array.isArray(columns) ? [[section, [...columns].sort().join(' ')]] : [],
    );
    expect(Object.fromEntries(copied)).toEqual(COPIED);
    expect(copied).toHaveLength(Object.keys(COPIED).length);
  });

  it('has nothing of secrets', () => {
    const withheld = own.filter(({ copied }) => !Array.isArray(copied)).map(({ table }) => table);
    expect(withheld.sort()).toEqual(NOT_COPIED);
  });
});
