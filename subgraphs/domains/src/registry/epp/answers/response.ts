import { z } from 'zod';
import { at, childrenOf, type ReadElement, readXml, textAt, UnreadableFrame } from '../xml';

/** The answer to a command (RFC 5730, 2.6). */
export interface EppResponse {
  readonly code: number;
  /** What a person at the registry would read; never what we sent. */
  readonly message: string;
  /** The oldest message of our queue, and how many there are. */
  readonly queue: QueuedMessage | null;
  readonly data: ReadElement | null;
  readonly extension: ReadElement | null;
  readonly clTRID: string | null;
  readonly svTRID: string;
}

export interface QueuedMessage {
  readonly id: string;
  readonly count: number;
  readonly at: Date | null;
  readonly text: string;
}

const MOST_LETTERS = 64;
const NOT_EXECUTED = 2000;

const shape = z.object({
  code: z.coerce.number().int().min(1000).max(2999),
  message: z.string(),
  queue: z
    .object({
      id: z.string().min(1),
      count: z.coerce.number().int().min(0),
      // A message whose date is none is read all the same: the queue goes on behind it.
      at: z.coerce.date().nullable().catch(null),
      text: z.string(),
    })
    .nullable(),
  clTRID: z.string().max(MOST_LETTERS).nullable(),
  svTRID: z.string().min(3).max(MOST_LETTERS),
});

export const isRefusal = ({ code }: EppResponse): boolean => code >= NOT_EXECUTED;

export function readResponse(xml: string): EppResponse {
  const response = at(readXml(xml), 'response');
  const results = childrenOf(response, 'result');
  const [result] = results;
  const message = textAt(result ?? null, 'msg') ?? '';
  const read = shape.safeParse({
    code: result?.attributes.code,
    message,
    queue: readQueue(at(response, 'msgQ')),
    clTRID: textAt(response, 'trID', 'clTRID'),
    svTRID: textAt(response, 'trID', 'svTRID'),
  });
  if (!read.success) throw new UnreadableFrame('a frame is no response');
  return { ...read.data, data: at(response, 'resData'), extension: at(response, 'extension') };
}

function readQueue(queue: ReadElement | null) {
  if (queue === null) return null;
  const { id, count } = queue.attributes;
  return { id, count, at: textAt(queue, 'qDate'), text: textAt(queue, 'msg') ?? '' };
}
