import { element } from '../xml';
import type { EppCommand } from './frame-of-command';

export interface Login {
  readonly clientId: string;
  readonly password: string;
  readonly objects: readonly string[];
  readonly extensions: readonly string[];
}

export function login({ clientId, password, objects, extensions }: Login): EppCommand {
  const extension =
    extensions.length === 0
      ? null
      : element(
          'svcExtension',
          extensions.map((uri) => element('extURI', uri)),
        );
  return {
    verb: 'login',
    body: element('login', [
      element('clID', clientId),
      element('pw', password),
      element('options', [element('version', '1.0'), element('lang', 'en')]),
      element('svcs', [...objects.map((uri) => element('objURI', uri)), extension]),
    ]),
  };
}

export const LOGOUT: EppCommand = { verb: 'logout', body: element('logout') };
export const POLL: EppCommand = { verb: 'poll', body: element('poll', [], { op: 'req' }) };

export function acknowledge(msgID: string): EppCommand {
  return { verb: 'poll-ack', body: element('poll', [], { op: 'ack', msgID }) };
}
