import { registerEnumType } from 'type-graphql';

/** What the products of the kinds are priced for. */
export enum PriceOperation {
  REGISTER = 'REGISTER',
  TRANSFER = 'TRANSFER',
  RENEW = 'RENEW',
  RESTORE = 'RESTORE',
  ADD = 'ADD',
  UPGRADE = 'UPGRADE',
  CHANGE_OWNER = 'CHANGE_OWNER',
  CHANGE_OWNER_WITH_RENEWAL = 'CHANGE_OWNER_WITH_RENEWAL',
}
registerEnumType(PriceOperation, {
  name: 'PriceOperation',
  description: 'What is done for a price.',
  valuesConfig: {
    REGISTER: { description: 'A free name is registered.' },
    TRANSFER: { description: 'A domain is brought over from another registrar.' },
    RENEW: { description: 'A domain or a service is paid for longer.' },
    RESTORE: {
      description: 'What the registry takes for a name in redemption; a year of renewal comes on top.',
    },
    ADD: { description: 'A service, or a third level, is added to a domain.' },
    UPGRADE: { description: 'A service is made larger for the months that are left.' },
    CHANGE_OWNER: { description: 'A domain gets another owner.' },
    CHANGE_OWNER_WITH_RENEWAL: { description: 'The same, where the same order renews the domain.' },
  },
});
