import type { ContactCreateCommand, ContactUpdateCommand, RegistryAdapter, RegistryTraits } from '../port';
import { OUR_REGISTRAR } from './our-registrar';
import { REGISTRY_RULES, type SimulatedRegistryId } from './registry-rules';
import { SimulatedAccount } from './simulated-account';
import { SimulatedContacts } from './simulated-contacts';
import { SimulatedNames } from './simulated-names';
import type { SimulatedRegistryDeps } from './simulation';

/**
 * A registry with tables and transactions of its own, for machines without a real one: like a real registry it can have
 * executed a command whose caller then crashed. Reserved names make it fail on demand (README).
 */
export function simulatedRegistry(
  deps: SimulatedRegistryDeps,
  registry: SimulatedRegistryId,
  registrar = OUR_REGISTRAR,
): RegistryAdapter {
  const simulation = { ...deps, registry, registrar };
  const [names, contacts, account] = [
    new SimulatedNames(simulation),
    new SimulatedContacts(simulation),
    new SimulatedAccount(simulation),
  ];
  const { renews, trades, deletesAtExpiry, freeDays, restoresByRenewal, keepsHosts } =
    REGISTRY_RULES[registry];
  const traits: RegistryTraits = { renews, trades, deletesAtExpiry, freeDays, restoresByRenewal, keepsHosts };
  return {
    traitsOf: () => traits,
    check: (of) => names.check(of),
    info: (name) => names.info(name),
    glueOf: (name) => names.glueOf(name),
    create: names.create,
    renew: names.renew,
    delete: names.delete,
    restore: names.restore,
    update: names.update,
    trade: names.trade,
    requestTransfer: names.requestTransfer,
    fitsAuthCode: (name, authCode) => names.fitsAuthCode(name, authCode),
    transferOf: (name) => names.transferOf(name),
    approveTransfer: names.approveTransfer,
    rejectTransfer: names.rejectTransfer,
    cancelTransfer: names.cancelTransfer,
    createContact: (command: ContactCreateCommand) => contacts.createContact(command),
    updateContact: (command: ContactUpdateCommand) => contacts.updateContact(command),
    contactInfo: (tld, handle) => contacts.contactInfo(tld, handle),
    poll: () => account.poll(),
    acknowledge: (messageId) => account.acknowledge(messageId),
    balance: () => account.balance(),
  };
}
