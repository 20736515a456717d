import { registerEnumType } from 'type-graphql';

/** What can be added to a domain. */
export enum ServiceKind {
  HOSTING = 'HOSTING',
  MAILBOXES = 'MAILBOXES',
  DATABASE = 'DATABASE',
  BACKUP = 'BACKUP',
  DNS_MANAGEMENT = 'DNS_MANAGEMENT',
  CERTIFICATE = 'CERTIFICATE',
}
registerEnumType(ServiceKind, {
  name: 'ServiceKind',
  description: 'What can be added to a domain.',
  valuesConfig: {
    HOSTING: { description: 'Web space with its main control panel.' },
    MAILBOXES: { description: 'A pack of mailboxes.' },
    DATABASE: { description: 'A database for the web space.' },
    BACKUP: { description: 'Copies of the web space and of the databases.' },
    DNS_MANAGEMENT: { description: 'The management of the DNS zone.' },
    CERTIFICATE: { description: 'A TLS certificate.' },
  },
});

/** The sizes in which services are sold; not every service has every size. */
export enum ServicePlan {
  BASIC = 'BASIC',
  PLUS = 'PLUS',
}
registerEnumType(ServicePlan, {
  name: 'ServicePlan',
  description: 'The size of a service.',
  valuesConfig: {
    BASIC: { description: 'The smallest, e.g. 5 mailboxes.' },
    PLUS: { description: 'The larger one, e.g. 25 mailboxes. Not every service has it.' },
  },
});
