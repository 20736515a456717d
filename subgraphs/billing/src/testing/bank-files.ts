interface Part {
  /** Null: the bank does not tell it. */
  readonly cents: number | null;
  readonly text?: readonly string[];
  readonly reference?: string | null;
  readonly payer?: string;
}

interface Entry extends Omit<Part, 'cents'> {
  readonly cents: number;
  readonly day?: string;
  readonly status?: 'BOOK' | 'PDNG';
  readonly isReversal?: boolean;
  readonly structured?: string;
  readonly endToEnd?: string;
  readonly additional?: string;
  readonly parts?: readonly Part[];
}

interface File {
  readonly version?: '02' | '08';
  readonly account: string;
  readonly opening?: number;
  /** What follows from the entries, unless it is said to be something else. */
  readonly closing?: number;
  readonly entries: readonly Entry[];
}

const escaped = (text: string) => text.replace(/[&<>]/g, (one) => `&#${one.charCodeAt(0)};`);
const element = (name: string, content: string | null | undefined) =>
  content === null || content === undefined ? '' : `<${name}>${content}</${name}>\n`;
const euros = (cents: number) => (Math.abs(cents) / 100).toFixed(2);
const amount = (cents: number) => `<Amt Ccy="EUR">${euros(cents)}</Amt>\n`;
const direction = (cents: number) => element('CdtDbtInd', cents < 0 ? 'DBIT' : 'CRDT');

/** After any order, wherever a test has moved the clock to: for those that are not about days. */
export const ANY_DAY = '2099-12-31';

/** A statement of an account, as a bank would send it. */
export function camtFile({ version = '02', account, opening = 0, closing, entries }: File): string {
  const booked = entries.filter(({ status = 'BOOK' }) => status === 'BOOK');
  const end = closing ?? booked.reduce((sum, { cents }) => sum + cents, opening);
  const balance = (code: string, cents: number) =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${amount(cents).trim()}${direction(cents).trim()}<Dt><Dt>2026-11-02</Dt></Dt></Bal>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId></GrpHdr>
<Stmt>
<Id>S</Id>
<Acct><Id><IBAN>${account}</IBAN></Id></Acct>
${balance('OPBD', opening)}${balance('CLBD', end)}

${entries.map((entry) => entryOf(entry, version)).join('')}</Stmt></BkToCstmrStmt></Document>
`;
}

function entryOf(entry: Entry, version: '02' | '08'): string {
  const { cents, day = '2026-11-02', status = 'BOOK', isReversal, reference, additional, parts } = entry;
  const details = (parts ?? [entry]).map((part) => partOf(part, cents, version, parts !== undefined));
  return `<Ntry>
${amount(cents)}${direction(cents)}${element('RvslInd', isReversal === true ? 'true' : null)}${element('Sts', version === '08' ? `<Cd>${status}</Cd>` : status)}<BookgDt><Dt>${day}</Dt></BookgDt>
${element('AcctSvcrRef', reference)}<NtryDtls>
${details.join('')}</NtryDtls>
${element('AddtlNtryInf', additional)}</Ntry>
`;
}

function partOf(
  part: Part & Partial<Omit<Entry, keyof Part>>,
  entryCents: number,
  version: '02' | '08',
  isOfBatch: boolean,
): string {
  const { cents, text, payer, reference, structured, endToEnd } = part;
  const own = (value: number) =>
    version === '08'
      ? `${amount(value)}${direction(value)}`
      : `<AmtDtls><TxAmt>${amount(value)}</TxAmt></AmtDtls>\n`;
  const refs = `${isOfBatch ? element('AcctSvcrRef', reference) : ''}${element('EndToEndId', endToEnd)}`;
  const reason = `${(text ?? []).map((one) => `<Ustrd>${escaped(one)}</Ustrd>`).join('')}${
    structured === undefined ? '' : `<Strd><CdtrRefInf><Ref>${structured}</Ref></CdtrRefInf></Strd>`
  }`;
  const side = entryCents < 0 ? 'Cdtr' : 'Dbtr';
  const party = version === '08' ? `<Pty><Nm>${payer}</Nm></Pty>` : `<Nm>${payer}</Nm>`;
  return `<TxDtls>
<Refs>${refs}</Refs>
${isOfBatch && cents !== null ? own(cents) : ''}${payer === undefined ? '' : `<RltdPties><${side}>${party}</${side}></RltdPties>\n`}${element('RmtInf', reason || null)}</TxDtls>
`;
}
