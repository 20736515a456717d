import type { RegistryAnswer, RegistryOutcome } from './outcome';
import type { PublishedField } from './published';

/** Who holds a name, as registries are told. */
export interface ContactData {
  readonly name: string;
  /** Given: the organisation is the holder. */
  readonly organization: string | null;
  readonly email: string;
  readonly phone: string;
  readonly street: string;
  readonly city: string;
  readonly province: string | null;
  readonly postalCode: string;
  /** ISO 3166, two letters. */
  readonly country: string;
  readonly taxCode: string | null;
  /** What its holder has consented to have published, in the order of `PUBLISHED_FIELDS`. */
  readonly published: readonly PublishedField[];
}

export interface RegistryContact extends Omit<ContactData, 'published'> {
  readonly handle: string;
  /** null: the registry shows no consent. */
  readonly published: readonly PublishedField[] | null;
}

export interface ContactCommand {
  readonly commandId: string;
  /** Of the registry that it is for: each has contacts of its own. */
  readonly tld: string;
  readonly handle: string;
}

export interface ContactUpdateCommand extends ContactCommand {
  readonly contact: Partial<ContactData>;
}

export interface ContactCreateCommand extends ContactCommand {
  readonly contact: ContactData;
}

export interface ContactCommands {
  createContact(command: ContactCreateCommand): Promise<RegistryOutcome<RegistryContact>>;
  updateContact(command: ContactUpdateCommand): Promise<RegistryOutcome<RegistryContact>>;
  contactInfo(tld: string, handle: string): Promise<RegistryAnswer<RegistryContact | null>>;
}
