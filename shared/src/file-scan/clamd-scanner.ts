import { connect } from 'node:net';
import { type FileScanner, ScannerUnavailable, type ScanVerdict } from './file-scanner';

/** A file of ten megabytes takes a second; loading signatures anew may hold answers up. */
const TIME_OUT_MS = 30_000;
const PIECE_BYTES = 64 * 1024;
const LONGEST_ANSWER = 4_096;

/** ClamAV's daemon over TCP, by its command INSTREAM: the file is sent in pieces, each behind its length, and zero ends it. */
export class ClamdScanner implements FileScanner {
  constructor(
    private readonly address: { readonly host: string; readonly port: number },
    private readonly timeOutMs: number = TIME_OUT_MS,
  ) {}

  async scan(bytes: Buffer): Promise<ScanVerdict> {
    const answer = await this.ask(bytes);
    if (answer === 'stream: OK') return 'CLEAN';
    if (/^stream: .+ FOUND$/.test(answer)) return 'INFECTED';
    // Too large for its settings, a fault of its own, or an answer that was cut off.
    throw new ScannerUnavailable(`clamd answered ${JSON.stringify(answer.slice(0, 200))}`);
  }

  private ask(bytes: Buffer): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.address);
      let answer = '';
      const end = (settle: () => void) => {
        clearTimeout(tooSlow);
        socket.destroy();
        settle();
      };
      const fail = (reason: string) => end(() => reject(new ScannerUnavailable(reason)));
      const tooSlow = setTimeout(() => fail('clamd did not answer in time'), this.timeOutMs);
      socket.on('data', (data) => {
        answer += data.toString('utf8');
        // It may answer before all has been sent.
        if (answer.endsWith('\0')) end(() => resolve(answer.slice(0, -1).trim()));
        else if (answer.length > LONGEST_ANSWER) fail('clamd does not stop answering');
      });
      socket.on('error', ({ message }) => fail(message));
      socket.once('close', () => fail('clamd closed without an answer'));
      for (const piece of piecesOf(bytes)) socket.write(piece);
    });
  }
}

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const piece = bytes.subarray(at, at + PIECE_BYTES);
    yield lengthOf(piece.length);
    yield piece;
  }
  yield lengthOf(0);
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}
