import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { type AccessScope } from './access-scope';

/** The scopes as the graph names them; inside they have the names that the permission maps use. */
export const AccessScopeEnum = {
  PROFILE_READ: 'profile:read',
  DOMAINS_READ: 'domains:read',
  DOMAINS_MANAGE: 'domains:manage',
  DOMAINS_TRANSFER: 'domains:transfer',
  DNS_WRITE: 'dns:write',
  ORDERS_READ: 'orders:read',
  ORDERS_PLACE: 'orders:place',
  ORDERS_PAY: 'orders:pay',
  INVOICES_READ: 'invoices:read',
  TICKETS_READ: 'tickets:read',
  TICKETS_WRITE: 'tickets:write',
} as const satisfies Readonly<Record<string, AccessScope>>;

registerEnumType(AccessScopeEnum, {
  name: 'AccessScope',
  description: 'One thing that an API key or a delegation may be allowed to do.',
  valuesConfig: {
    PROFILE_READ: { description: 'Read the profile: name, identifiers, address, contact.' },
    DOMAINS_READ: { description: 'See the domains and what can be done with them.' },
    DOMAINS_MANAGE: {
      description:
        'Change how domains are run: automatic renewal, contact data of the registrant, verification, services, tags, FTP access. Brings DOMAINS_READ along.',
    },
    DOMAINS_TRANSFER: {
      description:
        'Move domains to another registrar or owner. Brings DOMAINS_READ along. No operation asks for it yet.',
    },
    DNS_WRITE: {
      description:
        'Change name servers and DNS records. Brings DOMAINS_READ along. No operation asks for it yet.',
    },
    ORDERS_READ: { description: 'See the orders.' },
    ORDERS_PLACE: { description: 'Place orders. Brings ORDERS_READ and DOMAINS_READ along.' },
    ORDERS_PAY: {
      description: 'Pay orders (a key within its spending limit) and cancel them. Brings ORDERS_READ along.',
    },
    INVOICES_READ: { description: 'See and download the invoices.' },
    TICKETS_READ: { description: 'Read the support tickets.' },
    TICKETS_WRITE: { description: 'Open support tickets and answer them. Brings TICKETS_READ along.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A scope, explained for the form that grants it.' })
export class AccessScopeOption {
  @Field(() => AccessScopeEnum, { description: 'The scope.' })
  scope!: AccessScope;
  @Field(() => String, {
    description: 'What its holder may do, in Italian or English, e.g. "see the domains".',
  })
  allows!: string;
  @Field(() => [AccessScopeEnum], { description: 'Scopes that come along with it without being named.' })
  implies!: readonly AccessScope[];
}
