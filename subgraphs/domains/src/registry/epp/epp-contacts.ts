import type {
  ContactCommand,
  ContactCommands,
  ContactCreateCommand,
  ContactData,
  ContactUpdateCommand,
  RegistryAnswer,
  RegistryContact,
  RegistryOutcome,
} from '../port';
import { readContact } from './answers/contact-data';
import { isRefusal } from './answers/response';
import { contactCreate, contactInfo, contactUpdate, type EppContact } from './commands/contact-commands';
import type { EppCommand } from './commands/frame-of-command';
import { ask, type EppDesk, orUnavailable, sendCommand } from './desk';
import { newCode } from './new-code';
import { refusalOf } from './refusals';
import { phoneOf, voiceOf } from './voice';
import { EppUnanswered } from './wire';

type Outcome = RegistryOutcome<RegistryContact>;

const NOT_THERE = 2303;

/** The contacts of one registry, over EPP. */
export class EppContacts implements ContactCommands {
  constructor(private readonly desk: EppDesk) {}

  createContact = (command: ContactCreateCommand): Promise<Outcome> =>
    orUnavailable(() => {
      const { handle, contact } = command;
      const beside = this.beside(contact, null);
      return this.send(command, contactCreate(handle, inEpp(contact), newCode(), beside));
    });

  updateContact = (command: ContactUpdateCommand): Promise<Outcome> =>
    orUnavailable(async () => {
      const { handle, contact } = command;
      const standing = await this.find(handle);
      if (standing === null) return { kind: 'refused', code: 'UNKNOWN_CONTACT' };
      const next = { ...standing, published: standing.published ?? [], ...contact };
      const outcome = await this.send(
        command,
        contactUpdate(handle, inEpp(next), this.beside(next, standing)),
      );
      const isOther = next.name !== standing.name || next.organization !== standing.organization;
      const isFixed = outcome.kind === 'refused' && outcome.code === 'REFUSED_BY_POLICY' && isOther;
      return isFixed ? { kind: 'refused', code: 'HOLDER_FIXED' } : outcome;
    });

  contactInfo(_tld: string, handle: string): Promise<RegistryAnswer<RegistryContact | null>> {
    return orUnavailable(async () => ({ kind: 'answered', value: await this.find(handle) }));
  }

  /** A consent is said where it is given, and where another one stands. */
  private beside(contact: ContactData, before: RegistryContact | null) {
    const { publication, contactExtensions } = this.desk.dialect;
    const isSaid = publication === 'EACH' && String(before?.published ?? []) !== String(contact.published);
    return {
      extensions: contactExtensions(contact, before),
      disclosed: isSaid ? contact.published : null,
    };
  }

  private async send({ commandId, handle }: ContactCommand, command: EppCommand): Promise<Outcome> {
    const response = await sendCommand(this.desk, commandId, command);
    if (isRefusal(response)) return { kind: 'refused', code: refusalOf(response.code, 'CONTACT') };
    const record = await this.find(handle);
    if (record === null) throw new EppUnanswered('the registry does not show a contact that it has');
    return { kind: 'done', record };
  }

  private async find(handle: string): Promise<RegistryContact | null> {
    const response = await ask(this.desk, contactInfo(handle));
    if (response.code === NOT_THERE) return null;
    if (isRefusal(response))
      throw new EppUnanswered(`the registry does not show a contact: ${response.code}`);
    const { voice, ...contact } = readContact(response);
    const { taxCodeOf, publishedOf } = this.desk.dialect;
    return {
      ...contact,
      phone: phoneOf(voice),
      taxCode: taxCodeOf(response),
      published: publishedOf(response),
    };
  }
}

function inEpp({ phone, taxCode: _, published: __, ...contact }: ContactData): EppContact {
  return { ...contact, voice: voiceOf(phone) };
}
