/**
 * Which orders exist for a viewer that is limited to some domains: those whose every line is about one of them. One line
 * about anything else, and the whole order is answered like one that does not exist: its totals would tell of it.
 *
 * @param profileId the column of the order's owner, and `orderId` that of its id, in the query that is narrowed
 */
export function whollyWithin(profileId: string, orderId: string): string {
  const theirs = `beyond.profile_id = ${profileId} AND beyond.order_id = ${orderId} AND `;
  const unreached = '(beyond.domain_id IS NULL OR beyond.domain_id NOT IN (:...allowedDomainIds))';
  return `NOT EXISTS (SELECT 1 FROM order_line beyond WHERE ${theirs}${unreached})`;
}
