import { NS } from '../../subgraphs/domains/src/registry/epp/namespaces';
import type { ReadElement } from '../../subgraphs/domains/src/registry/epp/xml';

/**
 * What the schemas of RFC 5730 to 5733, 3915, 5910 and 8748 let stand in an element, in which order and how often, as far as it is used
 * here. What is not named has text only.
 */
const CONTENT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [NS.epp]: {
    epp: 'hello | greeting | command | response',
    greeting: 'svID svDate svcMenu dcp',
    svcMenu: 'version+ lang+ objURI+ svcExtension?',
    svcExtension: 'extURI+',
    dcp: 'access statement+ expiry?',
    access: 'all | none | null | other | personal | personalAndOther',
    statement: 'purpose recipient retention',
    purpose: 'admin? contact? other? prov?',
    recipient: 'other? ours* public? same? unrelated?',
    retention: 'business | indefinite | legal | none | stated',
    command:
      '(check | create | delete | info | login | logout | poll | renew | transfer | update) extension? clTRID?',
    login: 'clID pw newPW? options svcs',
    options: 'version lang',
    svcs: 'objURI+ svcExtension?',
    response: 'result+ msgQ? resData? extension? trID',
    result: 'msg value* extValue*',
    msgQ: 'qDate? msg?',
    trID: 'clTRID? svTRID',
  },
  [NS.domain]: {
    check: 'name+',
    info: 'name authInfo?',
    create: 'name period? ns? registrant? contact* authInfo',
    delete: 'name',
    renew: 'name curExpDate period?',
    transfer: 'name period? authInfo?',
    update: 'name add? rem? chg?',
    ns: 'hostObj+ | hostAttr+',
    hostAttr: 'hostName hostAddr*',
    authInfo: 'pw | ext',
    add: 'ns? contact* status*',
    rem: 'ns? contact* status*',
    chg: 'registrant? authInfo?',
    chkData: 'cd+',
    cd: 'name reason?',
    infData:
      'name roid status* registrant? contact* ns? host* clID crID? crDate? upID? upDate? exDate? trDate? authInfo?',
    creData: 'name crDate exDate?',
    renData: 'name exDate?',
    trnData: 'name trStatus reID reDate acID acDate exDate?',
    panData: 'name paTRID paDate',
    paTRID: 'clTRID? svTRID',
  },
  [NS.contact]: {
    check: 'id+',
    info: 'id authInfo?',
    create: 'id postalInfo+ voice? fax? email authInfo disclose?',
    update: 'id add? rem? chg?',
    chg: 'postalInfo* voice? fax? email? authInfo? disclose?',
    postalInfo: 'name? org? addr?',
    addr: 'street* city sp? pc? cc',
    authInfo: 'pw | ext',
    infData:
      'id roid status+ postalInfo+ voice? fax? email clID crID crDate upID? upDate? trDate? authInfo? disclose?',
    creData: 'id crDate',
    disclose: 'name* org* addr* voice? fax? email?',
  },
  [NS.host]: {
    check: 'name+',
    create: 'name addr*',
    info: 'name',
    update: 'name add? rem? chg?',
    add: 'addr* status*',
    rem: 'addr* status*',
    chg: 'name',
    delete: 'name',
    chkData: 'cd+',
    cd: 'name reason?',
    creData: 'name crDate',
    infData: 'name roid status+ addr* clID crID crDate upID? upDate? trDate?',
  },
  [NS.rgp]: {
    update: 'restore',
    restore: 'report?',
    report: 'preData postData delTime resTime resReason statement statement other?',
    infData: 'rgpStatus+',
    upData: 'rgpStatus+',
  },
  [NS.secDNS]: {
    update: 'rem? add? chg?',
    rem: 'all | dsData+ | keyData+',
    add: 'maxSigLife? (dsData+ | keyData+)',
    infData: 'maxSigLife? (dsData+ | keyData+)',
    dsData: 'keyTag alg digestType digest keyData?',
  },
  [NS.fee]: {
    check: 'currency? command+',
    command: 'period? fee* credit* reason?',
    chkData: 'currency cd+',
    cd: 'objID class? command+ reason?',
  },
};

/** What stands in text, where the schemas say more than that it is one. */
const TEXT: Readonly<Record<string, RegExp>> = {
  clID: /^\S.{1,14}\S$/,
  clTRID: /^.{3,64}$/,
  svTRID: /^.{3,64}$/,
  'login/pw': /^.{6,16}$/,
  id: /^.{3,16}$/,
  registrant: /^.{3,16}$/,
  curExpDate: /^\d{4}-\d\d-\d\d$/,
  period: /^[1-9]\d?$/,
  voice: /^(\+\d{1,3}\.\d{1,14})?$/,
  cc: /^[A-Z]{2}$/,
  digest: /^([0-9A-F]{2})+$/,
  ...Object.fromEntries(
    ['crDate', 'exDate', 'upDate', 'reDate', 'acDate', 'qDate', 'svDate', 'delTime', 'resTime'].map(
      (name) => [name, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/],
    ),
  ),
};

/** Elements that hold those of other schemas. */
const HOLDERS: ReadonlySet<string> = new Set(['extension', 'resData']);
const OBJECT_COMMANDS: ReadonlySet<string> = new Set([
  ...['check', 'create', 'delete', 'info', 'renew', 'transfer', 'update'],
]);

const patterns = new Map<string, RegExp>();

function patternOf(content: string): RegExp {
  const known = patterns.get(content);
  if (known !== undefined) return known;
  const made = new RegExp(`^(?:${content.replace(/\w+/g, '(?:$& )').replace(/ (?![)])/g, '')})$`);
  patterns.set(content, made);
  return made;
}

/** What is wrong with a frame, from the first element that the schemas do not allow; null when nothing is. */
export function faultOf(element: ReadElement, parent = ''): string | null {
  const { name, namespace, children, text } = element;
  const schema = CONTENT[namespace];
  if (schema === undefined) return null;
  const isHolder = namespace === NS.epp && (HOLDERS.has(name) || OBJECT_COMMANDS.has(name));
  if (!isHolder) {
    const content = schema[name];
    const names = children.map((child) => `${child.name} `).join('');
    const isAllowed = content === undefined ? names === '' : patternOf(content).test(names);
    if (!isAllowed) return `${name} holds ${names || 'nothing'}instead of ${content ?? 'text'}`;
    const wanted = TEXT[`${parent}/${name}`] ?? TEXT[name];
    if (children.length === 0 && wanted !== undefined && !wanted.test(text.trim()))
      return `${name} says ${text.trim()}`;
  } else if (children.length === 0) return `${name} holds nothing`;
  // What is named there is not said again.
  if (name === 'disclose') return null;
  for (const child of children) {
    const fault = faultOf(child, name);
    if (fault !== null) return fault;
  }
  return null;
}
