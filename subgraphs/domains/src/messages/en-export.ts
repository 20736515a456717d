import type { itExport } from './it-export';

/** The columns of an exported list of domains, and its statuses. */
export const enExport: Readonly<Record<keyof typeof itExport, string>> = {
  'exportColumn.fileName': 'domains.csv',
  'exportColumn.unicodeName': 'Domain',
  'exportColumn.name': 'Domain (ASCII)',
  'exportColumn.tld': 'Extension',
  'exportColumn.status': 'Status',
  'exportColumn.registeredAt': 'Registered on',
  'exportColumn.paidThrough': 'Expires on',
  'exportColumn.registryExpiresAt': 'Expires at the registry on',
  'exportColumn.autoRenew': 'Automatic renewal',
  'exportAutoRenew.ON': 'yes',
  'exportAutoRenew.OFF': 'no',
  'exportColumn.tags': 'Tags',
  'exportColumn.id': 'Id',
  'exportStatus.WAITING_PAYMENT': 'Waiting for payment',
  'exportStatus.REGISTERING': 'Being registered',
  'exportStatus.ACTIVE': 'Active',
  'exportStatus.EXPIRING': 'Expiring',
  'exportStatus.EXPIRED_RENEWABLE': 'Expired, renewable',
  'exportStatus.REDEMPTION': 'Expired, recoverable',
  'exportStatus.PENDING_DELETE': 'Being deleted',
  'exportStatus.SUSPENDED': 'Suspended',
  'exportStatus.TRANSFERRED': 'Transferred',
  'exportStatus.DELETED': 'Deleted',
};
