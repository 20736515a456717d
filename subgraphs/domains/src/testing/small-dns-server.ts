import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

const TYPE = { A: 1, SOA: 6 };
const HEADER = 12;
const ANSWERED_WITH_AUTHORITY = 0x8400;
const REFUSED = 5;
/** Points to the name of the question. */
const THE_NAME = [0xc0, HEADER];

export interface SmallDnsServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves the zones that it is given with authority, and the IPv4 addresses of hosts; refuses everything else. */
export async function smallDnsServer(served: {
  readonly zones?: readonly string[];
  readonly hosts?: Readonly<Record<string, string>>;
}): Promise<SmallDnsServer> {
  const socket = createSocket('udp4');
  socket.on('message', (query, from) => socket.send(answerTo(query, served), from.port, from.address));
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    port: (socket.address() as AddressInfo).port,
    close: async () => {
      socket.close();
      await once(socket, 'close');
    },
  };
}

function answerTo(query: Buffer, { zones = [], hosts = {} }: Parameters<typeof smallDnsServer>[0]): Buffer {
  const { name, type, end } = questionIn(query);
  const address = hosts[name];
  let data: Buffer | null = null;
  if (type === TYPE.SOA && zones.includes(name)) data = soaData();
  if (type === TYPE.A && address !== undefined) data = Buffer.from(address.split('.').map(Number));
  const header = Buffer.alloc(HEADER);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(ANSWERED_WITH_AUTHORITY | (data === null ? REFUSED : 0), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(data === null ? 0 : 1, 6);
  const question = query.subarray(HEADER, end);
  if (data === null) return Buffer.concat([header, question]);
  const record = Buffer.alloc(10);
  record.writeUInt16BE(type, 0);
  record.writeUInt16BE(1, 2);
  record.writeUInt32BE(60, 4);
  record.writeUInt16BE(data.length, 8);
  return Buffer.concat([header, question, Buffer.from(THE_NAME), record, data]);
}

function questionIn(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = HEADER;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

/** Master and mailbox are the zone itself; five numbers follow. */
function soaData(): Buffer {
  const numbers = Buffer.alloc(20);
  [1, 3_600, 600, 86_400, 300].forEach((one, place) => {
    numbers.writeUInt32BE(one, place * 4);
  });
  return Buffer.concat([Buffer.from(THE_NAME), Buffer.from(THE_NAME), numbers]);
}
