/** What becomes of the rows of a domain when another profile takes the domain over. */
export type OnHandover =
  /** They go with it. */
  | 'FOLLOWS'
  /** They tell what the former holder did: they stay there. */
  | 'STAYS'
  /** They are what the former holder wanted: they end. */
  | 'ENDS';

/**
 * The tables whose rows hang on a domain, by `domain_id` or `parent_id`: `ChangeProfileStore` moves and ends them by this list. A
 * table that is not here fails the test.
 */
export const HANGING_TABLES: Readonly<Record<string, OnHandover>> = {
  auto_renewal: 'ENDS',
  auto_renewal_method: 'ENDS',
  automatic_renewal: 'STAYS',
  domain: 'FOLLOWS',
  domain_delegation: 'FOLLOWS',
  domain_due: 'FOLLOWS',
  domain_gram: 'FOLLOWS',
  // One ends and another begins: that is what it is for.
  domain_holding: 'STAYS',
  domain_notice: 'STAYS',
  domain_tag: 'ENDS',
  domain_transition: 'STAYS',
  host_record: 'FOLLOWS',
  // Staff hold the domain, whoever has it: only they end that.
  let_go_hold: 'FOLLOWS',
  name_reservation: 'ENDS',
  operation: 'STAYS',
  owner_change_domain: 'STAYS',
  // Of the registrant that the domain had.
  registrant_disclosure: 'STAYS',
  service: 'FOLLOWS',
  transfer_access: 'FOLLOWS',
  // How it came to the one that ordered it.
  transfer_in: 'STAYS',
  transfer_out: 'STAYS',
};
