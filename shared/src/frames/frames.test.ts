import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FrameKind, frameOf } from './frame';
import { FrameClient } from './frame-client';
import { type FrameAnswer, type FrameQuestion, type FrameServer, serveFrames } from './frame-server';

type Answer = (question: FrameQuestion) => Promise<FrameAnswer>;

describe('questions over a Unix socket', () => {
  let folder: string;
  let path: string;
  const failures: unknown[] = [];
  const servers: FrameServer[] = [];
  const clients: FrameClient[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'customer-area-'));
    path = join(folder, 'peer.sock');
    failures.length = 0;
  });
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.close()));
    await Promise.all(servers.splice(0).map((server) => server.close()));
    await rm(folder, { recursive: true });
  });

  const serve = async (answer: Answer) => {
    const server = await serveFrames({
      path,
      answer,
      maxQuestionBytes: 1_000,
      failed: (error) => failures.push(error),
    });
    servers.push(server);
    return server;
  };
  const client = () => {
    const made = new FrameClient({ path, maxAnswerBytes: 1_000 });
    clients.push(made);
    return made;
  };
  const ask = (
    from: FrameClient,
    text: string,
    { timeOutMs = 60_000, gone }: Partial<{ timeOutMs: number; gone: AbortSignal }> = {},
  ) => from.ask({ head: 'who', text, timeOutMs, gone });
  const outcome = (work: Promise<FrameAnswer>) =>
    work.then(
      ({ status, text }) => `${status} ${text}`,
      (error: Error & { code?: string }) => error.code ?? error.message,
    );
  const echo: Answer = async ({ head, text }) => ({ status: 200, text: `${head} ${text}` });

  it('are for nobody but the user of the service', async () => {
    await serve(echo);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('are answered a thousand at once over one connection', async () => {
    let most = 0;
    let now = 0;
    await serve(async (question) => {
      now += 1;
      most = Math.max(most, now);
      await pause(5);
      now -= 1;
      return echo(question);
    });
    const one = client();
    const texts = Array.from({ length: 1_000 }, (_, index) => `perché ${index}`);
    const answers = await Promise.all(texts.map((text) => ask(one, text)));
    expect(answers.map(({ text }) => text)).toEqual(texts.map((text) => `who ${text}`));
    expect(most).toBe(256);
  });

  it('fail alone: one that throws, one that is too large, one whose answer is', async () => {
    await serve(async (question) => {
      if (question.text === 'throw') throw new Error('a defect');
      return question.text === 'long' ? { status: 200, text: 'x'.repeat(2_000) } : echo(question);
    });
    const one = client();
    const texts = ['throw', 'x'.repeat(2_000), 'long', 'hello'];
    expect(await Promise.all(texts.map((text) => outcome(ask(one, text))))).toEqual([
      '500 {}',
      '413 {}',
      'MAX_SIZE: an answer is too large',
      '200 who hello',
    ]);
    expect(failures).toEqual([new Error('a defect')]);
  });

  it('are cancelled when their time is over, when nobody waits, and when whoever asked is gone', async () => {
    const asked: FrameQuestion[] = [];
    await serve((question) => {
      asked.push(question);
      return new Promise(() => undefined);
    });
    const one = client();
    const other = connect(path, () => other.write(frameOf(FrameKind.question, 1, 'who', 'c')));
    const leaving = new AbortController();
    // Connected before, so that its time is not over before it has been asked.
    while (!(await one.reachable())) await pause(1);
    const outcomes = [
      outcome(ask(one, 'a', { timeOutMs: 50 })),
      outcome(ask(one, 'b', { gone: leaving.signal })),
    ];
    while (asked.length < 3) await pause(1);
    leaving.abort();
    other.destroy();
    expect(await Promise.all(outcomes)).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
    while (asked.some(({ gone }) => !gone.aborted)) await pause(1);
    expect(await outcome(ask(one, 'd', { gone: leaving.signal }))).toBe('UNAVAILABLE');
    expect(asked).toHaveLength(3);
  });

  it('that wait for room on this side run out of time as well', async () => {
    await serve(() => new Promise(() => undefined));
    const one = client();
    const outcomes = await Promise.all(
      Array.from({ length: 300 }, () => outcome(ask(one, 'x', { timeOutMs: 60 }))),
    );
    expect(new Set(outcomes)).toEqual(new Set(['UNAVAILABLE']));
  });

  it('on their way are answered when the service ends, also those that cross its last word', async () => {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    let asked = 0;
    const server = await serve(async (question) => {
      asked += 1;
      await released;
      return echo(question);
    });
    const one = client();
    const first = outcome(ask(one, 'a'));
    while (asked < 1) await pause(1);
    const closed = server.close();
    // Written before the word of the end has arrived here.
    const second = outcome(ask(one, 'b'));
    while (asked < 2) await pause(1);
    expect(await outcome(ask(one, 'c'))).toBe('ENOENT');
    release();
    expect(await Promise.all([first, second])).toEqual(['200 who a', '200 who b']);
    await closed;
    await serve(echo);
    expect(await outcome(ask(one, 'd'))).toBe('200 who d');
  });

  it('that were asked when the service was killed are lost, and the next ones find the new one', async () => {
    const sockets: Socket[] = [];
    const killed = createServer((socket) => {
      sockets.push(socket);
      socket.on('data', () => {
        for (const one of sockets) one.destroy();
        killed.close();
      });
    });
    await new Promise<void>((resolve) => killed.listen(path, resolve));
    const one = client();
    expect(await one.reachable()).toBe(true);
    expect(await outcome(ask(one, 'a'))).toBe('the connection broke');
    await serve(echo);
    expect(await outcome(ask(one, 'b'))).toBe('200 who b');
  });

  it('find out at once that nobody is there, however often they are asked', async () => {
    const one = client();
    // Whoever waited to the end of the time would be told UNAVAILABLE.
    for (let time = 0; time < 3; time += 1) expect(await outcome(ask(one, 'a'))).toBe('ENOENT');
  });

  it('that waited for room go over the next connection when the first one broke', async () => {
    const sockets: Socket[] = [];
    const killed = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => killed.listen(path, resolve));
    const one = client();
    const outcomes = Array.from({ length: 300 }, () => outcome(ask(one, 'a')));
    while (sockets.length === 0) await pause(1);
    await pause(50);
    await new Promise<void>((resolve) => {
      killed.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
    const seen = await Promise.all(outcomes);
    expect(seen.filter((one) => one === 'the connection broke')).toHaveLength(256);
    expect(seen.filter((one) => one === 'ENOENT')).toHaveLength(44);
  });

  it('are answered by a service that ends, though that takes longer than its last word', async () => {
    let asked = false;
    const server = await serve(async (question) => {
      asked = true;
      await pause(2_300);
      return echo(question);
    });
    const long = outcome(ask(client(), 'a'));
    while (!asked) await pause(1);
    await server.close();
    expect(await long).toBe('200 who a');
  });

  it('keep no client from ending: none that is never answered, and none that was not sent', async () => {
    await serve(() => new Promise(() => undefined));
    const one = client();
    const outcomes = Array.from({ length: 257 }, () => outcome(ask(one, 'a', { timeOutMs: 2_000 })));
    while (!(await one.reachable())) await pause(1);
    await pause(50);
    await one.close();
    const seen = await Promise.all(outcomes);
    expect(seen.filter((one) => one === 'UNAVAILABLE')).toHaveLength(256);
    expect(seen.at(-1)).toBe('this side has ended');
    const early = client();
    const reachable = early.reachable();
    await early.close();
    expect(await reachable).toBe(false);
  });

  it('are not answered with nonsense', async () => {
    await serve(echo);
    const stranger = connect(path);
    const closed = new Promise((resolve) => stranger.once('close', resolve));
    stranger.on('error', () => undefined);
    stranger.resume();
    stranger.write(frameOf(9, 1));
    await closed;
    const nonsense = createServer((socket) => {
      socket.resume();
      socket.on('error', () => undefined);
      socket.write(frameOf(FrameKind.question, 1));
    });
    const elsewhere = `${path}.nonsense`;
    await new Promise<void>((resolve) => nonsense.listen(elsewhere, resolve));
    const one = new FrameClient({ path: elsewhere, maxAnswerBytes: 1_000 });
    expect(await outcome(ask(one, 'a'))).toBe('the connection broke');
    await one.close();
    await new Promise((resolve) => nonsense.close(resolve));
  });

  it('wait while whoever asks does not read the answers', async () => {
    let answered = 0;
    await serve(async () => {
      answered += 1;
      return { status: 200, text: 'x'.repeat(100_000) };
    });
    const slow = connect(path);
    slow.pause();
    const question = frameOf(FrameKind.question, 1, 'who', 'x'.repeat(900));
    for (let number = 0; number < 2_000; number++) slow.write(question);
    await pause(300);
    const stopped = answered;
    expect(stopped).toBeLessThan(1_000);
    slow.resume();
    while (answered < 2_000) await pause(5);
    slow.destroy();
  });

  it('find the place that a killed service has left, and none that another one has', async () => {
    const first = await serve(echo);
    await expect(serve(echo)).rejects.toThrow('another process listens');
    expect(await outcome(ask(client(), 'a'))).toBe('200 who a');
    await first.close();
    // The file stays when a process is killed.
    const { spawnSync } = await import('node:child_process');
    const listenAndDie = `require('node:net').createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))`;
    spawnSync(process.execPath, ['-e', listenAndDie, path]);
    expect((await stat(path)).isSocket()).toBe(true);
    await serve(echo);
    expect(await outcome(ask(client(), 'b'))).toBe('200 who b');
  });

  it('find no place where something else stands: a file of somebody is not taken away', async () => {
    await writeFile(path, 'a letter');
    await expect(serve(echo)).rejects.toThrow('is no socket');
    expect(await readFile(path, 'utf8')).toBe('a letter');
  });

  it('find no place at a service that has no room for another connection', async () => {
    const { spawn } = await import('node:child_process');
    // It listens with room for one, and accepts nobody.
    const busy = `require('node:net').createServer().listen({ path: process.argv[1], backlog: 1 }, () => {
      process.stdout.write('listening', () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)); })`;
    const other = spawn(process.execPath, ['-e', busy, path]);
    await new Promise((resolve) => other.stdout.once('data', resolve));
    const waiting = Array.from({ length: 5 }, () => connect(path).on('error', () => undefined));
    await pause(50);
    await expect(serve(echo)).rejects.toThrow('another process listens');
    expect((await stat(path)).isSocket()).toBe(true);
    for (const one of waiting) one.destroy();
    other.kill('SIGKILL');
  });

  it('are not asked by a client that has ended', async () => {
    await serve(echo);
    const one = client();
    const last = ask(one, 'a');
    while (!(await one.reachable())) await pause(1);
    await one.close();
    expect(await outcome(last)).toBe('200 who a');
    expect(await outcome(ask(one, 'b'))).toBe('this side has ended');
    expect(await one.reachable()).toBe(false);
  });
});
