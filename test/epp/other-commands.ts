import { ofSchema } from '../../subgraphs/domains/src/registry/epp/commands/frame-of-command';
import { NS } from '../../subgraphs/domains/src/registry/epp/namespaces';
import {
  at,
  element,
  optional,
  type ReadElement,
  textAt,
} from '../../subgraphs/domains/src/registry/epp/xml';
import { HOST_COMMANDS } from './host-commands';
import type { Contact, Registry } from './registry';
import type { Request, Result } from './result';

type Handler = (registry: Registry, request: Request) => Result;

const euros = (cents: number) => (cents / 100).toFixed(2);
const creditOf = ({ ledger }: Registry, registrar: string) => {
  ledger.catchUp();
  return euros(ledger.credit.get(registrar) ?? 0);
};

/** Contacts (RFC 5733), hosts, the queue, the credit. */
export const OTHER_COMMANDS: Readonly<Record<string, Handler>> = {
  'contact:create': ({ contacts }, { object, extension, registrar }) => {
    const id = textAt(object, 'id') ?? '';
    if (contacts.has(id)) return { code: 2302 };
    contacts.set(id, { registrar, object, extension, isConsented: consentIn(extension, 'create') ?? false });
    return { code: 1000 };
  },
  'contact:update': updateContact,
  'contact:info': ({ contacts }, { object }) => {
    const contact = contacts.get(textAt(object, 'id') ?? '');
    return contact === undefined ? { code: 2303 } : showContact(contact);
  },
  ...HOST_COMMANDS,
  'balance:info': (registry, { registrar }) => {
    const credit = creditOf(registry, registrar);
    const parts = [
      element('balance:creditLimit', credit),
      element('balance:balance', '0.00'),
      element('balance:availableCredit', credit),
    ];
    return { code: 1000, data: ofSchema('balance', 'infData', parts) };
  },
  'registrarFinance:info': (registry, { registrar }) => {
    const parts = [
      element('euFinance:paymentMode', 'PRE_PAYMENT'),
      element('euFinance:availableAmount', creditOf(registry, registrar)),
    ];
    return { code: 1000, data: ofSchema('euFinance', 'infData', parts) };
  },
  poll,
};

/** Registro .it tells the credit to who logs in. */
export function creditAtLogin(registry: Registry, registrar: string) {
  return ofSchema('extepp', 'creditMsgData', [element('extepp:credit', creditOf(registry, registrar))]);
}

function poll({ queues, ledger }: Registry, { op, command, registrar }: Request): Result {
  ledger.catchUp();
  const queue = queues.get(registrar) ?? [];
  if (op === 'ack') {
    const index = queue.findIndex(({ id }) => id === command.attributes.msgID);
    if (index < 0) return { code: 2303 };
    const [gone] = queue.splice(index, 1);
    return { code: 1000, queue: { id: gone?.id ?? '', count: queue.length } };
  }
  const [first] = queue;
  if (first === undefined) return { code: 1300 };
  const { id, at: date, text, data, extension } = first;
  return {
    code: 1301,
    data,
    extensions: extension === null ? [] : [extension],
    queue: { id, count: queue.length, at: date, text },
  };
}

function updateContact({ contacts, ledger }: Registry, { object, extension, registrar }: Request): Result {
  const id = textAt(object, 'id') ?? '';
  const before = contacts.get(id);
  if (before === undefined) return { code: 2303 };
  if (before.registrar !== registrar) return { code: 2201 };
  const chg = at(object, 'chg');
  const holder = (from: ReadElement | null) => [
    textAt(from, 'postalInfo', 'name'),
    textAt(from, 'postalInfo', 'org'),
  ];
  const isOther = String(holder(chg)) !== String(holder(before.object));
  if (isOther && ledger.rules.holderIsFixed) return { code: 2308 };
  const changed = new Set(chg?.children.map(({ name }) => name));
  const kept = before.object.children.filter(({ name }) => !changed.has(name));
  const children = [...kept, ...(chg?.children ?? [])];
  const isConsented = consentIn(extension, 'update') ?? before.isConsented;
  contacts.set(id, { ...before, isConsented, object: { ...before.object, children } });
  return { code: 1000 };
}

/** What a command of .it says about publishing; null: nothing. */
function consentIn(extension: ReadElement | null, verb: 'create' | 'update'): boolean | null {
  const said = textAt(extension, verb, 'consentForPublishing');
  return said === null ? null : said === 'true';
}

function showContact({ object, extension, registrar, isConsented }: Contact): Result {
  const postal = at(object, 'postalInfo');
  const address = at(postal, 'addr');
  const data = ofSchema('contact', 'infData', [
    element('contact:id', textAt(object, 'id') ?? ''),
    element('contact:roid', `C-${textAt(object, 'id')}-TEST`),
    element('contact:status', [], { s: 'ok' }),
    element(
      'contact:postalInfo',
      [
        element('contact:name', textAt(postal, 'name') ?? ''),
        optional('contact:org', textAt(postal, 'org')),
        element(
          'contact:addr',
          ['street', 'city', 'sp', 'pc', 'cc'].map((part) =>
            optional(`contact:${part}`, textAt(address, part)),
          ),
        ),
      ],
      { type: 'loc' },
    ),
    element('contact:voice', textAt(object, 'voice') ?? ''),
    element('contact:email', textAt(object, 'email') ?? ''),
    element('contact:clID', registrar),
    element('contact:crID', registrar),
    element('contact:crDate', '2026-01-01T00:00:00.000Z'),
    disclosedIn(object),
  ]);
  const holder = at(extension, 'create', 'registrant');
  const italian = ofSchema('extcon', 'infData', [
    element('extcon:consentForPublishing', String(isConsented)),
    element(
      'extcon:registrant',
      ['nationalityCode', 'entityType', 'regCode'].map((part) =>
        optional(`extcon:${part}`, textAt(holder, part)),
      ),
    ),
  ]);
  return { code: 1000, data, extensions: holder?.namespace === NS.extcon ? [italian] : [] };
}

/** RFC 5733: what was said of it last. */
function disclosedIn(object: ReadElement) {
  const disclose = at(object, 'disclose');
  if (disclose === null) return null;
  const fields = disclose.children.map(({ name, attributes }) => element(`contact:${name}`, [], attributes));
  return element('contact:disclose', fields, { flag: disclose.attributes.flag ?? '0' });
}
