import type { RegistryAdapter } from '../port';
import type { EppDesk } from './desk';
import { EppAccount } from './epp-account';
import { EppContacts } from './epp-contacts';
import { EppNames } from './epp-names';
import { EppTransfers } from './epp-transfers';

/** One registry over EPP (RFC 5730 to 5734), with what its dialect says differently. */
export function eppRegistry(desk: EppDesk): RegistryAdapter {
  const names = new EppNames(desk);
  const transfers = new EppTransfers(desk);
  const contacts = new EppContacts(desk);
  const account = new EppAccount(desk);
  return {
    traitsOf: () => desk.dialect.traits,
    check: (of) => names.check(of),
    info: (name) => names.info(name),
    glueOf: (name) => names.glueOf(name),
    create: names.create,
    renew: names.renew,
    delete: names.delete,
    restore: names.restore,
    update: names.update,
    trade: names.trade,
    requestTransfer: transfers.requestTransfer,
    fitsAuthCode: (name, authCode) => transfers.fitsAuthCode(name, authCode),
    transferOf: (name) => transfers.transferOf(name),
    approveTransfer: transfers.approveTransfer,
    rejectTransfer: transfers.rejectTransfer,
    cancelTransfer: transfers.cancelTransfer,
    createContact: contacts.createContact,
    updateContact: contacts.updateContact,
    contactInfo: (tld, handle) => contacts.contactInfo(tld, handle),
    poll: () => account.poll(),
    acknowledge: (messageId) => account.acknowledge(messageId),
    balance: () => account.balance(),
  };
}
