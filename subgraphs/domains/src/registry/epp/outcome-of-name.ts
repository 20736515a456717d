import type { RegistryCommand, RegistryOutcome, RegistryRecord } from '../port';
import { type EppResponse, isRefusal } from './answers/response';
import type { EppCommand } from './commands/frame-of-command';
import { type EppDesk, sendCommand } from './desk';
import { findName, recordOf } from './find-name';
import { refusalOf } from './refusals';
import { EppUnanswered } from './wire';

export type NameOutcome = RegistryOutcome<RegistryRecord>;

const PENDING = 1001;

/** Sends a command on a name. What it has done is read from the registry: answers differ in what they tell. */
export async function onName(
  desk: EppDesk,
  { commandId, name }: RegistryCommand,
  command: EppCommand,
): Promise<NameOutcome> {
  const response = await sendCommand(desk, commandId, command);
  if (isRefusal(response)) return { kind: 'refused', code: refusalOf(response.code, 'NAME') };
  if (response.code === PENDING) return pending(response);
  return { kind: 'done', record: await existing(desk, name) };
}

/** The registry goes on by itself; its queue tells the end under the id it has given the command. */
export function pending({ svTRID }: EppResponse): NameOutcome {
  return { kind: 'pending', reference: svTRID };
}

export async function existing(desk: EppDesk, name: string): Promise<RegistryRecord> {
  const shown = await findName(desk, name);
  if (shown === null) throw new EppUnanswered('the registry does not show a name that it has');
  return recordOf(desk, shown);
}
