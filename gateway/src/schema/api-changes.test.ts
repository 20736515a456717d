import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiChanges } from './api-changes';

describe('the API against that of the previous commit', () => {
  let root: string;
  let folder: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'api-changes-'));
    folder = join(root, 'gateway');
    await mkdir(folder);
  });
  afterEach(() => rm(root, { recursive: true }));

  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@localhost', ...args], {
      cwd: root,
      stdio: 'pipe',
    });
  const write = (file: string, text: string) => writeFile(join(folder, file), text);
  const schema = (fields: string) => write('schema.graphql', `type Query { ${fields} }\n`);
  const commit = () => {
    git('add', '.');
    git('commit', '--no-verify', '-m', 'a commit');
  };
  const REMOVED = 'Query.b was removed.';
  const REASON = `- \`${REMOVED}\` nobody asked for it\n`;
  const start = async () => {
    git('init');
    await schema('a: Int b: Int');
    commit();
  };

  it('demands a reason before the commit and after it', async () => {
    await start();
    await schema('a: Int');
    expect(apiChanges(folder)).toEqual({ breaking: [REMOVED], withoutReason: [REMOVED], notCompared: null });
    commit();
    expect(apiChanges(folder)).toEqual({ breaking: [REMOVED], withoutReason: [REMOVED], notCompared: null });
    await write('CHANGES.md', REASON);
    expect(apiChanges(folder).withoutReason).toEqual([]);
    git('add', '.');
    git('commit', '--no-verify', '--amend', '-m', 'with its reason');
    expect(apiChanges(folder)).toEqual({ breaking: [REMOVED], withoutReason: [], notCompared: null });
  });

  it('takes no reason that was given for an earlier change', async () => {
    await start();
    await schema('a: Int');
    await write('CHANGES.md', REASON);
    commit();
    await schema('a: Int b: Int');
    commit();
    expect(apiChanges(folder).breaking).toEqual([]);
    await schema('a: Int');
    expect(apiChanges(folder).withoutReason).toEqual([REMOVED]);
  });

  it("demands a reason for a change of staff's API alone, and one for a change of both", async () => {
    await start();
    const staff = (fields: string) => write('schema.staff.graphql', `type Query { ${fields} }\n`);
    await staff('a: Int b: Int cases: Int');
    commit();
    await staff('a: Int b: Int');
    expect(apiChanges(folder).withoutReason).toEqual(['Query.cases was removed.']);
    await schema('a: Int');
    await staff('a: Int cases: Int');
    expect(apiChanges(folder).withoutReason).toEqual([REMOVED]);
  });

  it('says why when there is nothing to compare with', async () => {
    await schema('a: Int');
    expect(apiChanges(folder).notCompared).toBe('there is no git history here');
    git('init');
    commit();
    expect(apiChanges(folder).notCompared).toMatch(/^the commit before this one is not here/);
    await schema('a: Int b: Int');
    commit();
    const shallow = join(root, 'shallow');
    git('clone', '--depth', '1', `file://${root}`, shallow);
    expect(apiChanges(join(shallow, 'gateway')).notCompared).toMatch(
      /^the commit before this one is not here/,
    );
    await rm(shallow, { recursive: true });
    await write('CHANGES.md', '');
    git('rm', 'gateway/schema.graphql');
    commit();
    await schema('a: Int');
    commit();
    expect(apiChanges(folder).notCompared).toBe('the previous commit has no schema.graphql');
  });
});
