import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, isAnythingLeft, processesNaming } from './launcher';
import { type SmallInstallation, STAND_IN, smallInstallation } from './small-installation';

const MAIN = 'gateway/src/co-located/main.ts';
const NPM_RUN_DEV = ['npm', 'run', 'dev', '--'];

describe('npm run dev', () => {
  let installation: SmallInstallation;
  beforeEach(async () => {
    installation = await smallInstallation();
    installation.write(MAIN, thatAnswers('first'));
    await installation.start([], {}, NPM_RUN_DEV);
    expect(await answer()).toBe('first');
  });
  afterEach(() => installation.remove());

  const thatAnswers = (text: string) =>
    STAND_IN.replace('JSON.stringify(process.env)', `${JSON.stringify(text)}`);
  const answer = () =>
    fetch(`http://127.0.0.1:${installation.port}`).then(
      (response) => response.text(),
      () => 'nothing',
    );
  const databases = () => processesNaming(`--datadir=${join(installation.root, '.data')}`);
  const secrets = () => readFileSync(join(installation.root, '.data/secrets.json'), 'utf8');

  it('answers a saved change within three seconds, with the same database and the same keys', async () => {
    const before = { databases: databases(), secrets: secrets() };
    expect(before.databases).toHaveLength(1);
    const waits: number[] = [];
    for (const text of ['second', 'third', 'fourth', 'fifth']) {
      const saved = performance.now();
      installation.write(MAIN, thatAnswers(text));
      await eventually('the change is answered', async () => (await answer()) === text);
      waits.push(performance.now() - saved);
    }
    // The quickest: on a machine that does much else the others may take longer.
    expect(Math.min(...waits)).toBeLessThan(3_000);
    expect({ databases: databases(), secrets: secrets() }).toEqual(before);
  });

  it('sees files in a folder that is new', async () => {
    installation.write('gateway/src/greeting/words.ts', "export const words = 'from a new folder';");
    await eventually('it is built', () => installation.run().output().includes('1 built'));
    installation.write('gateway/src/greeting/words.ts', "export const words = 'again';");
    await eventually('it is built again', () => installation.run().output().split('1 built').length > 2);
  });

  it('shows a syntax error with its place, goes on as it was, and recovers', async () => {
    installation.write(MAIN, `${thatAnswers('never')}\nconst = 3;\n`);
    const complaints = () => installation.run().complaints();
    await eventually('it is shown', () => complaints().includes(`${MAIN} could not be built`));
    expect(complaints()).toMatch(/gateway\/src\/co-located\/main\.ts:9:1\]/);
    expect(complaints()).not.toContain('start/');
    expect(await answer()).toBe('first');
    installation.write(MAIN, thatAnswers('mended'));
    await eventually('the mended one answers', async () => (await answer()) === 'mended');
  });

  it('shows where a start failed in the sources, and recovers', async () => {
    installation.write(MAIN, `\n\nthrow new Error('not today');\n`);
    const complaints = () => installation.run().complaints();
    await eventually('it is shown', () => complaints().includes('could not start: exit code 1'));
    expect(complaints()).toMatch(/not today[\s\S]*gateway\/src\/co-located\/main\.ts:3:/);
    installation.write(MAIN, thatAnswers('mended'));
    await eventually('the mended one answers', async () => (await answer()) === 'mended');
  });

  it('ends with Ctrl-C, and what it keeps at the ready too', async () => {
    await eventually(
      'one is at the ready',
      () => processesNaming(join(installation.root, 'gateway/dist')).length === 2,
    );
    installation.run().child.kill('SIGINT');
    await installation.run().ended;
    await eventually('everything has ended', () => !isAnythingLeft(installation.run(), installation.root));
  });
});
