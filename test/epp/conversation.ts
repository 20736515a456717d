import { NS } from '../../subgraphs/domains/src/registry/epp/namespaces';
import {
  at,
  childrenOf,
  element,
  type ReadElement,
  readXml,
  textAt,
  type WrittenElement,
  xmlOf,
} from '../../subgraphs/domains/src/registry/epp/xml';
import { DOMAIN_COMMANDS } from './domain-commands';
import type { Fault, Faults } from './faults';
import { creditAtLogin, OTHER_COMMANDS } from './other-commands';
import type { Registry } from './registry';
import { MESSAGES, type Request, type Result } from './result';
import { faultOf } from './schema';

const OBJECTS = {
  gtld: [NS.domain, NS.contact, NS.host],
  eu: [NS.domain, NS.contact],
  it: [NS.domain, NS.contact],
};
const EXTENSIONS = {
  gtld: [NS.rgp, NS.secDNS, NS.fee, NS.changePoll, NS.balance],
  eu: [NS.rgp, NS.secDNS, NS.changePoll, NS.euDomain, NS.euFinance],
  it: [NS.extepp, NS.extcon, NS.extdom, NS.rgp, NS.secDNS],
};

/** What is sent back, and what goes wrong with it. */
export interface Reply {
  readonly xml: string;
  readonly ends: boolean;
  readonly fault: Fault | null;
}

/** A command that was accepted and is not decided. */
export interface Undecided {
  readonly request: Request;
  readonly carryOut: () => Result;
}

export interface ServerState {
  readonly registry: Registry;
  readonly faults: Faults;
  readonly undecided: Undecided[];
  /** What was said, both ways, oldest first. */
  readonly frames: string[];
  /** The verbs of all commands, in the order in which they came. */
  readonly verbs: string[];
  transactions: number;
}

/** One session: hello at any time, login first, then commands one after the other. */
export class Conversation {
  private registrar: string | null = null;

  constructor(private readonly state: ServerState) {}

  greeting(): string {
    const { ledger } = this.state.registry;
    const uris = (name: string, all: readonly string[]) => all.map((uri) => element(name, uri));
    return this.say(
      element('greeting', [
        element('svID', `Test registry ${ledger.registry}`),
        element('svDate', ledger.now().toISOString()),
        element('svcMenu', [
          element('version', '1.0'),
          element('lang', 'en'),
          ...uris('objURI', OBJECTS[ledger.registry]),
          element('svcExtension', uris('extURI', EXTENSIONS[ledger.registry])),
        ]),
        element('dcp', [
          element('access', [element('all')]),
          element('statement', [
            element('purpose', [element('prov')]),
            element('recipient', [element('ours')]),
            element('retention', [element('stated')]),
          ]),
        ]),
      ]),
    );
  }

  answer(xml: string): Reply {
    const { state } = this;
    state.frames.push(xml);
    const root = readXml(xml);
    if (at(root, 'hello') !== null) {
      state.verbs.push('hello');
      return { xml: this.greeting(), ends: false, fault: state.faults.take('hello') };
    }
    if (faultOf(root) !== null) return this.reply({ code: 2001 }, null, null);
    const request = requestOf(at(root, 'command'), this.registrar ?? '', `SV-${++state.transactions}`);
    if (request === null) return this.reply({ code: 2001 }, null, null);
    const { verb, op } = request;
    const named = verb === 'domain:transfer' || verb === 'poll' ? `${verb}-${op}` : verb;
    state.verbs.push(named);
    const fault = state.faults.take(named);
    if (fault?.kind === 'DROP_BEFORE') return { xml: '', ends: true, fault };
    if (fault?.kind === 'REFUSED') return this.reply({ code: fault.code }, request, fault);
    if (fault?.kind === 'UNDECIDED') {
      state.undecided.push({ request, carryOut: () => this.carryOut(request) });
      return this.reply({ code: 1001 }, request, fault);
    }
    return this.reply(this.carryOut(request), request, fault);
  }

  private carryOut(request: Request): Result {
    const { registry } = this.state;
    if (request.verb === 'login') return this.login(request);
    if (request.verb === 'logout') return { code: 1500 };
    if (this.registrar === null) return { code: 2002 };
    const handler = DOMAIN_COMMANDS[request.verb] ?? OTHER_COMMANDS[request.verb];
    return handler === undefined ? { code: 2101 } : handler(registry, request);
  }

  private login({ command }: Request): Result {
    const { registry } = this.state;
    const clID = textAt(command, 'clID') ?? '';
    if (this.registrar !== null) return { code: 2002 };
    const { registrars, registry: id } = registry.settings;
    if (registrars[clID] === undefined || registrars[clID] !== textAt(command, 'pw')) return { code: 2501 };
    const known = new Set<string>([...OBJECTS[id], ...EXTENSIONS[id]]);
    const services = at(command, 'svcs');
    const wanted = [...childrenOf(services, 'objURI'), ...childrenOf(at(services, 'svcExtension'), 'extURI')];
    if (wanted.some(({ text }) => !known.has(text.trim()))) return { code: 2307 };
    this.registrar = clID;
    return { code: 1000, extensions: id === 'it' ? [creditAtLogin(registry, clID)] : [] };
  }

  private reply(result: Result, request: Request | null, fault: Fault | null): Reply {
    const { code, data, extensions = [], queue } = result;
    const clTRID = fault?.kind === 'WRONG_CLTRID' ? 'ANOTHER-1' : request?.clTRID;
    const xml = this.say(
      element('response', [
        element('result', [element('msg', MESSAGES[code] ?? 'Command failed')], { code: String(code) }),
        queue === undefined ? null : queued(queue),
        data === undefined || data === null ? null : element('resData', [data]),
        extensions.length === 0 ? null : element('extension', extensions),
        element('trID', [
          clTRID === undefined ? null : element('clTRID', clTRID),
          element('svTRID', request?.svTRID ?? `SV-${++this.state.transactions}`),
        ]),
      ]),
    );
    return { xml, ends: code === 1500 || code === 2501, fault };
  }

  private say(content: WrittenElement): string {
    const xml = xmlOf(element('epp', [content], { xmlns: NS.epp }));
    const fault = faultOf(readXml(xml));
    if (fault !== null) throw new Error(`the server of the tests says what it must not: ${fault}`);
    this.state.frames.push(xml);
    return xml;
  }
}

function queued({ id, count, at: date, text }: NonNullable<Result['queue']>): WrittenElement {
  const parts = [
    ...(date === undefined ? [] : [element('qDate', date.toISOString())]),
    ...(text === undefined ? [] : [element('msg', text)]),
  ];
  return element('msgQ', parts, { count: String(count), id });
}

const SESSION = new Set(['login', 'logout', 'poll']);

function requestOf(command: ReadElement | null, registrar: string, svTRID: string): Request | null {
  const body = command?.children.find(({ name }) => name !== 'extension' && name !== 'clTRID');
  if (body === undefined) return null;
  const object = body.children[0] ?? body;
  const prefix = object.namespace === NS.balance ? 'balance' : PREFIXES[object.namespace];
  const verb = SESSION.has(body.name) ? body.name : `${prefix ?? 'unknown'}:${body.name}`;
  return {
    verb,
    op: body.attributes.op ?? '',
    object,
    command: body,
    extension: at(command, 'extension'),
    registrar,
    svTRID,
    clTRID: textAt(command, 'clTRID') ?? '',
  };
}

const PREFIXES: Readonly<Record<string, string>> = {
  [NS.domain]: 'domain',
  [NS.contact]: 'contact',
  [NS.host]: 'host',
  [NS.euFinance]: 'registrarFinance',
};
