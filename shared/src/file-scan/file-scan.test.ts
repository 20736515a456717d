import { createServer, type Server, type Socket } from 'node:net';
import { clamdServer } from '../../../test/harness/clamd';
import { describeWith } from '../../../test/harness/outside-tool';
import { ClamdScanner, EICAR, type FileScanner, SandboxScanner, ScannerUnavailable, scannerAt } from '.';

/** What every scanner does, whichever it is. */
function scannerContract(scannerOf: () => FileScanner): void {
  it('finds the test file, as it is and inside of another one', async () => {
    expect(await scannerOf().scan(Buffer.from(EICAR))).toBe('INFECTED');
    const inside = Buffer.concat([Buffer.alloc(3_000_000, 'a'), Buffer.from(EICAR), Buffer.alloc(100, 'b')]);
    expect(await scannerOf().scan(inside)).toBe('INFECTED');
  });

  it('finds nothing in others, however large', async () => {
    for (const bytes of [Buffer.from('Buongiorno'), Buffer.alloc(10 * 1024 * 1024, 'x')])
      expect(await scannerOf().scan(bytes)).toBe('CLEAN');
  });

  it('answers several at once, each for itself', async () => {
    const files = Array.from({ length: 8 }, (_, n) => Buffer.from(n % 2 === 0 ? EICAR : `file ${n}`));
    const verdicts = await Promise.all(files.map((file) => scannerOf().scan(file)));
    expect(verdicts).toEqual(files.map((_, n) => (n % 2 === 0 ? 'INFECTED' : 'CLEAN')));
  });
}

describe('the stand-in of the sandbox', () => {
  scannerContract(() => new SandboxScanner());
});

describeWith('clamav-daemon', 'ClamAV', () => {
  let clamd: Awaited<ReturnType<typeof clamdServer>>;
  beforeAll(async () => {
    clamd = await clamdServer();
  });
  afterAll(() => clamd.stop());

  scannerContract(() => scannerAt(clamd.url, false) ?? new SandboxScanner());
});

describe('a scanner that cannot say anything', () => {
  let server: Server;
  const sockets = new Set<Socket>();
  const answering = async (answer: (socket: Socket) => void) => {
    server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      answer(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new ClamdScanner({ host: '127.0.0.1', port: (server.address() as { port: number }).port }, 300);
  };
  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  it.each<[string, (socket: Socket) => void]>([
    ['is too small for the file', (socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
    ['fails', (socket) => socket.end('stream: Cannot allocate memory ERROR\0')],
    ['is cut off in its answer', (socket) => socket.end('stream: OK')],
    ['closes', (socket) => socket.destroy()],
    ['is silent', () => undefined],
    ['does not stop', (socket) => socket.write('x'.repeat(10_000))],
    ['is another service', (socket) => socket.end('HTTP/1.1 200 OK\r\n\r\nstream: OK\0')],
  ])('says so when it %s', async (_, answer) => {
    const scanner = await answering(answer);
    await expect(scanner.scan(Buffer.from('file'))).rejects.toBeInstanceOf(ScannerUnavailable);
  });

  it('says so when it is away', async () => {
    const scanner = await answering(() => undefined);
    await new Promise((resolve) => server.close(resolve));
    await expect(scanner.scan(Buffer.from('x'))).rejects.toBeInstanceOf(ScannerUnavailable);
  });
});

describe('which scanner there is', () => {
  it('is what is configured, else the stand-in in a sandbox only', () => {
    expect(scannerAt('tcp://clamav:3310', true)).toBeInstanceOf(ClamdScanner);
    expect(scannerAt(undefined, true)).toBeInstanceOf(SandboxScanner);
    expect(scannerAt(undefined, false)).toBeNull();
  });
});
