import { operationalTables } from '@customer-area/shared/personal-data';
import { personalTables } from '.';

/** What a person's copy has of each table, column by column; null for a table that is in no copy. */
const COPIED: Readonly<Record<string, readonly string[] | null>> = {
  domain: [
    'id',
    'registrant_id',
    'name',
    'unicode_name',
    'state',
    'registered_at',
    'registry_expires_at',
    'paid_through',
    'suspended_at',
    'last_renewed_at',
    'created_at',
  ],
  domain_count: null,
  domain_gram: null,
  domain_transition: ['domain_id', 'from_state', 'to_state', 'reason', 'at'],
  operation: [
    'id',
    'domain_id',
    'order_id',
    'kind',
    'years',
    'details',
    'state',
    'asked_by',
    'created_at',
    'finished_at',
  ],
  operation_transition: ['operation_id', 'from_state', 'to_state', 'reason', 'at'],
  name_reservation: ['name', 'order_id', 'lapses_at'],
  registrant: [
    'id',
    'subject_type',
    'first_name',
    'last_name',
    'company_name',
    'fiscal_code',
    'vat_number',
    'office_code',
    'street',
    'postal_code',
    'city',
    'province',
    'country',
    'email',
    'phone',
    'locale',
    'handles',
    'changed_at',
    'created_at',
  ],
  registrant_update: [
    'id',
    'state',
    'contact',
    'fields',
    'targets',
    'failure_code',
    'created_at',
    'finished_at',
  ],
  confirmed_address: null,
  verification_link: null,
  verification: ['id', 'registrant_id', 'state', 'asked_at', 'due_at', 'verified_at', 'sent_at'],
  verification_transition: ['verification_id', 'from_state', 'to_state', 'reason', 'at'],
  domain_notice: null,
  ftp_rule: ['id', 'username', 'cidr', 'note', 'created_at', 'expires_at'],
  service: [
    'id',
    'domain_id',
    'kind',
    'plan',
    'state',
    'endpoint',
    'cancel_at',
    'created_at',
    'provisioned_at',
    'ended_at',
  ],
  service_transition: ['service_id', 'from_state', 'to_state', 'reason', 'at'],
};

it('a copy of personal data has these columns of the domains service and no others', () => {
  const copied = personalTables
    .filter((declared) => !operationalTables.includes(declared))
    .map(({ table, copied }) => [table, 'not' in copied ? null : copied]);
  expect(copied).toEqual(Object.entries(COPIED));
});
