import { defineOperation } from '@customer-area/shared/contract';
import { z } from 'zod';

const id = z.string().min(1).max(40);
const locale = z.enum(['it', 'en']);

/** A line as it is asked for: what its kind wants to know stands beside these. */
const requestedLine = z.looseObject({
  lineId: id,
  /** Where the line stands in the customer's input, to name the field that is wrong. */
  index: z.number().int().min(0),
  kind: z.string().min(1).max(40),
});
/** As many as a plan of ours may put into one order. */
const requestedLines = z.array(requestedLine).min(1).max(500);

const answeredLine = z.discriminatedUnion('ok', [
  /** Whatever else stands there are the details of its kind. */
  z.looseObject({
    lineId: z.string(),
    ok: z.literal(true),
    kind: z.string().max(40),
    /** The line that brings it: nobody asked for it, and it is charged with that one. */
    comesWith: id.optional(),
    domainId: z.string().max(40).nullable(),
    years: z.number().int().nullable(),
  }),
  z.object({ lineId: z.string(), ok: z.literal(false), code: z.string(), message: z.string() }),
]);
const answer = z.object({ lines: z.array(answeredLine) });

export const inspectLines = defineOperation('inspect-lines', {
  description:
    'Whether these lines could be ordered now, by somebody without a profile: nothing is held. Malformed input is BAD_USER_INPUT with its field.',
  input: z.object({ locale, lines: requestedLines }),
  output: answer,
});

export const reserveLines = defineOperation('reserve-lines', {
  description:
    'Inspects and reserves all lines of an order for two minutes, or none; answers also the lines that come with them. Repeatable for the same line ids. With `hold: false` it only answers. Malformed input is BAD_USER_INPUT with its field, a foreign or absent domain NOT_FOUND.',
  input: z.object({
    orderId: id,
    profileId: id,
    locale,
    lines: requestedLines,
    /** False: only answered, nothing is held afterwards. */
    hold: z.boolean().optional(),
    /** With `hold: false`: a line that would be NOT_FOUND or BAD_USER_INPUT is left out of the answer, and the others are answered. */
    leaveOutGone: z.boolean().optional(),
    /** An automatic renewal orders them: what is refused only because a domain renews itself is not refused, and one that does not is NOT_FOUND. */
    automatic: z.boolean().optional(),
  }),
  output: answer,
});

const text = z.string().nullable();

export const lineHolders = defineOperation('line-holders', {
  description:
    'Who holds the domains that lines are about, or will hold the names that they register. Lines of which nobody knows that yet are in none: their holder is made from the profile.',
  input: z.object({
    profileId: id,
    lines: z
      .array(
        z.object({
          lineId: id,
          /** Null for a name that is registered. */
          domainId: id.nullable(),
          /** Chosen to hold it; null: whoever new domains of the profile get. */
          registrantId: id.nullable(),
        }),
      )
      .max(1_000),
  }),
  output: z.object({
    holders: z.array(
      z.object({
        lineIds: z.array(z.string()),
        registrantId: z.string(),
        subjectType: text,
        firstName: text,
        lastName: text,
        companyName: text,
        fiscalCode: text,
        vatNumber: text,
        address: z.object({
          street: text,
          postalCode: text,
          city: text,
          province: text,
          country: text,
        }),
        email: text,
        phone: text,
      }),
    ),
  }),
});

export const releaseLines = defineOperation('release-lines', {
  description: 'Gives up what was reserved and never placed. May be repeated.',
  input: z.object({ orderId: id, profileId: id }),
  output: z.literal(true),
});

const placedLines = z.array(
  z.looseObject({
    lineId: id,
    kind: z.string().min(1).max(40),
    domainId: id.nullable(),
    years: z.number().int().nullable().default(null),
  }),
);

export const openLines = defineOperation('open-lines', {
  description:
    'Shows the lines of a placed order at once; the fact `order.placed` does the same a little later, and whichever comes second changes nothing. Without a profile the one that reserved the lines counts.',
  input: z.object({ orderId: id, profileId: id.optional(), lines: placedLines }),
  output: z.literal(true),
});

export const cancelLines = defineOperation('cancel-lines', {
  description:
    'Frees at once what an order held that its customer gave up unpaid; the fact `order.cancelled` does the same a little later, and whichever comes second changes nothing.',
  input: z.object({ orderId: id, profileId: id, lines: placedLines }),
  output: z.literal(true),
});
