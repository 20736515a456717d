export type { RegistryAccount, RegistryMessage, RegistryMessageKind } from './account';
export type {
  ContactCommand,
  ContactCommands,
  ContactCreateCommand,
  ContactData,
  ContactUpdateCommand,
  RegistryContact,
} from './contact-commands';
export type {
  ClientStatus,
  CreateCommand,
  DeleteCommand,
  GlueHost,
  NameAvailability,
  NameCommands,
  RegistryCommand,
  RenewCommand,
  RestoreCommand,
  TradeCommand,
  UpdateCommand,
} from './name-commands';
export {
  answered,
  type RegistryAnswer,
  type RegistryOutcome,
  type RegistryRefusal,
  RegistryUnavailable,
} from './outcome';
export {
  allFieldsOf,
  inOneOrder,
  PUBLISHED_FIELDS,
  type Publication,
  type PublishedField,
  shownConsent,
} from './published';
export { type DsRecord, isHidden, type OwnRecord, type RegistryPhase, type RegistryRecord } from './record';
export type { RegistryAdapter, RegistryPort, RegistryTraits } from './registry-port';
export type { PendingTransfer, TransferCommands, TransferRequestCommand } from './transfer-commands';
