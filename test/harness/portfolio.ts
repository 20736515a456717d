import { newId } from '@customer-area/shared/ids';
import type { Customer } from './customer';
import type { Product } from './product';

const DAY = 86_400_000;

/** When a .com that nobody paid for was deleted at its registry; null when it still is to come. */
function deletionOf(end: Date): Date | null {
  const deleted = new Date(end.getTime() + 30 * DAY);
  return deleted.getTime() <= Date.now() ? deleted : null;
}

/** So many registered .com domains of a customer, known at the registry, that end one after the other from a day on. */
export async function ownPortfolio(
  product: Product,
  { profileId }: Customer,
  { count, endsInDays }: { readonly count: number; readonly endsInDays: number },
): Promise<{ readonly id: string; readonly name: string }[]> {
  const [policy] = await product.rows(
    'domains',
    "SELECT MAX(version) AS version FROM tld_policy WHERE tld = 'com' AND valid_from <= NOW()",
  );
  const mark = newId('dom').slice(-10);
  const domains = Array.from({ length: count }, (_, n) => {
    const end = new Date(Date.now() + endsInDays * DAY + n * 60_000);
    return {
      id: newId('dom'),
      name: `portfolio-${mark}-${n}.com`,
      end,
      created: new Date(end.getTime() - 365 * DAY),
    };
  });
  await product.rows(
    'domains',
    `INSERT INTO domain (id, profile_id, name, unicode_name, tld, state, live_name, registered_at, registry_expires_at,
       registry_status, paid_through, expiring_from, renewable_until, redemption_until, pending_delete_until, registry_deleted_at, created_at, policy_version) VALUES ?`,
    [
      domains.map(({ id, name, end, created }) => {
        const after = (days: number) => new Date(end.getTime() + days * DAY);
        const [expiring, renewable, redemption, deleted] = [after(-90), after(30), after(60), after(65)];
        return [
          id,
          profileId,
          name,
          name,
          'com',
          'REGISTERED',
          name,
          created,
          end,
          'ok',
          end,
          expiring,
          renewable,
          redemption,
          deleted,
          deletionOf(end),
          created,
          policy?.version,
        ];
      }),
    ],
  );
  await product.rows(
    'domains',
    `INSERT INTO sim_registry_domain (name, registry, created_at, expires_at, ends_at_expiry, sponsor, name_servers, ds_records,
       client_statuses, deleted_at, next_change_at) VALUES ?`,
    [
      domains.map(({ name, created, end }) => [
        name,
        'gtld',
        created,
        end,
        0,
        'OUR-REG',
        '[]',
        '[]',
        '[]',
        deletionOf(end),
        end,
      ]),
    ],
  );
  return domains.map(({ id, name }) => ({ id, name }));
}
