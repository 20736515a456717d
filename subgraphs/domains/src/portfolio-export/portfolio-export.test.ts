import 'reflect-metadata';
import { type Database, openDatabase } from '@customer-area/shared/database';
import { FileSeal } from '@customer-area/shared/files';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { delegated, loginOf } from '../../../../test/harness/operations';
import { entities } from '../compose-stores';
import { GIULIA, OFFICINA } from '../demo-data/demo-domains';
import { composedDomains, type TestDomains } from '../testing/composed-domains';
import { insertLargePortfolios } from '../testing/large-portfolio';

const A = 'dom_01jdem00000000000000000103';
const THEIRS = 'dom_01jdem00000000000000000201';
const me = loginOf(GIULIA);
const seal = new FileSeal('k'.repeat(43));

interface Part {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string;
  readonly next: string | null;
}

describe('an exported list of domains', () => {
  let domains: TestDomains;
  let database: Database;
  beforeAll(async () => {
    domains = await composedDomains('portfolio_export', { demoData: true });
    database = await openDatabase({ url: domains.url, entities, migrations: [] });
  });
  afterAll(async () => {
    await database.close();
    await domains.end();
  });

  const exported = async (viewer: LoginViewer, f: object | null = null) => {
    const { data, errors } = await domains.ask(
      'mutation($f: DomainFilter) { exportDomains(filter: $f) { path expiresAt } }',
      viewer,
      { f },
    );
    if (errors !== undefined) throw Object.assign(new Error(), { fault: errors[0]?.extensions });
    const { path } = (data as { exportDomains: { path: string } }).exportDomains;
    return seal.open(path.slice('/files/'.length));
  };
  const part = (fileId: string, from: string | null = null) =>
    domains.call<Part>('read-file', { fileId, from });
  const parts = async (fileId: string) => {
    const all = [await part(fileId)];
    for (let last = all[0]; typeof last?.next === 'string'; last = all.at(-1))
      all.push(await part(fileId, last.next));
    return all.map(({ content }) => Buffer.from(content, 'base64').toString());
  };
  const rows = async (viewer: LoginViewer, f: object | null = null) =>
    (await parts((await exported(viewer, f))?.fileId ?? '')).join('').split('\r\n');

  it('has a head in the language of the caller, and each domain in the order of the names', async () => {
    const it = await rows(me);
    expect(it[0]).toBe(
      '\uFEFFDominio,Dominio (ASCII),Estensione,Stato,Data di registrazione,Data di scadenza,Scadenza presso il Registro,Rinnovo automatico,Etichette,Id',
    );
    const names = it.slice(1, -1).map((line) => line.split(',')[1]);
    expect(names).toHaveLength(11);
    expect(names).toEqual([...names].sort());
    const en = await rows({ ...me, locale: 'en' }, { nameIn: ['giulia-active.it'] });
    expect(en[0]).toContain('Domain,Domain (ASCII),Extension,Status');
    expect(en[1]).toMatch(/^giulia-active\.it,giulia-active\.it,it,Active,\d{4}-\d\d-\d\d,\d{4}-\d\d-\d\d,/);
    expect(en.slice(2)).toEqual(['']);
  });

  it('is for the session that asked alone, for reading', async () => {
    expect(await exported(me)).toMatchObject({ service: 'domains', act: 'read', sessionId: me.sessionId });
  });

  it('has what a filter leaves', async () => {
    expect(await rows(me, { statuses: ['REDEMPTION'], expiresTo: new Date().toISOString() })).toHaveLength(3);
    expect(await rows(me, { tags: ['unknown'] })).toHaveLength(2);
    await expect(exported(me, { tags: ['a\u0000'] })).rejects.toMatchObject({
      fault: { code: 'BAD_USER_INPUT', field: 'filter.tags.0' },
    });
  });

  it('has nothing of another profile, and of a limited viewer what it sees', async () => {
    for (const viewer of [me, delegated(me, ['domains:read'], [A, THEIRS])])
      expect((await rows(viewer)).filter((line) => line.includes('officina'))).toEqual([]);
    const near = await rows(delegated(me, ['domains:read'], [A, THEIRS]));
    expect(near.slice(1, -1).map((line) => line.split(',').at(-1))).toEqual([A]);
    expect((await rows(loginOf(OFFICINA))).join()).not.toContain('giulia');
    await expect(exported(delegated(me, ['orders:read']))).rejects.toMatchObject({
      fault: { code: 'FORBIDDEN' },
    });
  });

  it('has no tag that a spreadsheet would take for a formula', async () => {
    await domains.ask(
      'mutation($d: [ID!]!, $a: [String!]) { setDomainTags(domainIds: $d, add: $a) { answers { __typename } } }',
      me,
      { d: [A], a: ['=1+1', 'a "b", c'] },
    );
    const [, line] = await rows(me, { tags: ['=1+1'] });
    expect(line).toContain(`,"'=1+1; a ""b"", c",`);
  });

  it('cannot be fetched without end, nor on another day, nor by an id that nobody was given', async () => {
    const { fileId = '' } = (await exported(me)) ?? {};
    for (let time = 0; time < 10; time++) await part(fileId);
    await expect(part(fileId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(part('dex_none')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const other = (await exported(me))?.fileId ?? '';
    domains.runtime.start();
    await domains.moveTo(2);
    await domains.runtime.settle();
    await expect(part(other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is asked for at most a hundred times a day', async () => {
    const viewer = loginOf('prf_busy');
    for (let time = 0; time < 100; time++) await exported(viewer);
    await expect(exported(viewer)).rejects.toMatchObject({ fault: { code: 'RATE_LIMITED' } });
  });

  it('of a limited viewer counts for nobody else, and however many it asks for at once stay within its own', async () => {
    const inPerson = loginOf('prf_shared', 'lgn_first');
    const through = (id: string) => {
      const viewer = delegated(inPerson, ['domains:read'], [A]);
      return { ...viewer, limits: { ...viewer.limits, id } } as LoginViewer;
    };
    const asked = await Promise.allSettled(Array.from({ length: 120 }, () => exported(through('dlg_busy'))));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(100);
    await expect(exported(through('dlg_busy'))).rejects.toMatchObject({ fault: { code: 'RATE_LIMITED' } });
    for (const other of [through('dlg_other'), inPerson, loginOf('prf_shared', 'lgn_second')])
      expect(await exported(other)).not.toBeNull();
  });

  it('of many domains has each of them once, in parts', async () => {
    await insertLargePortfolios(database.read, [{ profileId: 'prf_large', count: 2_500 }], false);
    const all = await parts((await exported(loginOf('prf_large')))?.fileId ?? '');
    expect(all).toHaveLength(3);
    const lines = all.join('').split('\r\n').slice(1, -1);
    expect(new Set(lines.map((line) => line.split(',').at(-1))).size).toBe(2_500);
    expect(lines).toHaveLength(2_500);
  });
});
