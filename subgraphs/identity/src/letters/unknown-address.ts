import { z } from 'zod';

/** What the transport says of a recipient that was refused. */
const refusal = z.object({
  command: z.literal('RCPT TO'),
  responseCode: z.number().int().min(500).max(599),
  response: z.string().default(''),
});

/** RFC 5321: no such mailbox, not local, name not allowed, no mail here. 552 is a full mailbox, which is emptied again. */
const OF_ADDRESS: ReadonlySet<number> = new Set([550, 551, 553, 556]);
/** RFC 3463: 5.7 is about who sends, 5.2.2 about a full mailbox, 5.4 about the way there. */
const NOT_OF_ADDRESS = /^5\d\d[ -]5\.(7|4|2\.2)/;

/** Whether a mail server has refused a letter because nobody has its address; anything else may pass. */
export function isUnknownAddress(error: unknown): boolean {
  const parsed = refusal.safeParse(error);
  if (!parsed.success) return false;
  const { responseCode, response } = parsed.data;
  return OF_ADDRESS.has(responseCode) && !NOT_OF_ADDRESS.test(response);
}
