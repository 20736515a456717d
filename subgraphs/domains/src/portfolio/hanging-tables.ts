/** What becomes of the rows of a domain when another profile takes the domain over. */
export type OnTakeover =
  /** They go with it. */
  | 'FOLLOWS'
  /** They tell what the former holder did: they stay there. */
  | 'STAYS'
  /** They are what the former holder wanted: they end. */
  | 'ENDS';

/** The tables whose rows hang on a domain, by `domain_id` or `parent_id`. A table that is not here fails the test. */
export const HANGING_TABLES: Readonly<Record<string, OnTakeover>> = {
  auto_renewal: 'ENDS',
  auto_renewal_method: 'ENDS',
  automatic_renewal: 'STAYS',
  domain: 'FOLLOWS',
  domain_due: 'FOLLOWS',
  domain_gram: 'FOLLOWS',
  domain_notice: 'STAYS',
  domain_tag: 'ENDS',
  domain_transition: 'STAYS',
  let_go_hold: 'ENDS',
  name_reservation: 'ENDS',
  operation: 'STAYS',
  service: 'FOLLOWS',
  transfer_access: 'ENDS',
};
