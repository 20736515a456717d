import type { OwnRecord, RegistryCommand, RegistryOutcome, RegistryRecord } from '../port';
import type { ShownDomain } from './answers/domain-data';
import { type EppResponse, isRefusal } from './answers/response';
import type { EppCommand } from './commands/frame-of-command';
import { type EppDesk, sendCommand } from './desk';
import { findName, ownRecordOf, recordOf } from './find-name';
import { refusalOf } from './refusals';
import { EppUnanswered } from './wire';

export type NameOutcome = RegistryOutcome<OwnRecord>;

/** Accepted, and not decided. */
export const PENDING = 1001;

/** Sends a command on a name of ours. What it has done is read from the registry: answers differ in what they tell. */
export function onName(desk: EppDesk, of: RegistryCommand, command: EppCommand): Promise<NameOutcome> {
  return sendOn(desk, of, command, ownRecordOf);
}

/** The same for a command after which the name can be another registrar's. */
export function onNameOfAny(
  desk: EppDesk,
  of: RegistryCommand,
  command: EppCommand,
): Promise<RegistryOutcome<RegistryRecord>> {
  return sendOn(desk, of, command, recordOf);
}

async function sendOn<Record>(
  desk: EppDesk,
  { commandId, name }: RegistryCommand,
  command: EppCommand,
  read: (desk: EppDesk, shown: ShownDomain) => Record,
): Promise<RegistryOutcome<Record>> {
  const response = await sendCommand(desk, commandId, command);
  if (isRefusal(response)) return { kind: 'refused', code: refusalOf(response.code, 'NAME') };
  if (response.code === PENDING) return pending(response);
  const shown = await findName(desk, name);
  if (shown === null) throw new EppUnanswered('the registry does not show a name that it has');
  return { kind: 'done', record: read(desk, shown) };
}

/** The registry goes on by itself; its queue tells the end under the id it has given the command. */
export function pending({ svTRID }: EppResponse): { readonly kind: 'pending'; readonly reference: string } {
  return { kind: 'pending', reference: svTRID };
}
