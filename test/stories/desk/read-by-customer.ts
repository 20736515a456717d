import type { Customer } from '../../harness/customer';
import { type Answer, eventually } from '../../harness/operations';
import type { Product } from '../../harness/product';

const LOG = '{ auditLog(first: 100) { edges { node { kind text reason actor { kind } } } } }';
const TICKET = `query ($id: ID!) { ticket(id: $id) { status messages(first: 10) { edges { node { author text } } } } }`;
const ME = '{ me { supportSession { status reason } profile { lastName } } creditBalance { amount } }';
const MAIL = 'query ($to: String!) { sandboxMail(to: $to) { subject text } }';

export const nodes = ({ edges }: { edges: { node: Answer['data'] }[] }) => edges.map(({ node }) => node);

/** What a customer reads of what staff did: in the area and by mail. */
export function readByCustomer(product: Pick<Product, 'ask'>, customer: Customer) {
  const log = async () => nodes((await customer.ask(LOG)).data.auditLog);
  const letters = async (part: string): Promise<unknown[]> => {
    const { sandboxMail } = (await product.ask(MAIL, { to: customer.email })).data;
    return sandboxMail.filter(({ subject, text }: { subject: string; text: string }) =>
      `${subject}\n${text}`.includes(part),
    );
  };
  return {
    log,
    letters,
    letter: (part: string) => eventually(async () => (await letters(part))[0]),
    /** An act of staff, as it stands in the audit log. */
    logged: (kind: string, reason: string) =>
      eventually(async () =>
        (await log()).find(
          (entry) => entry.kind === kind && entry.reason === reason && entry.actor.kind === 'STAFF',
        ),
      ),
    ticket: async (id: string) => {
      const { status, messages } = (await customer.ask(TICKET, { id })).data.ticket;
      return { status, texts: nodes(messages).map(({ text }) => text) };
    },
    account: async () => {
      const { me, creditBalance } = (await customer.ask(ME)).data;
      return {
        lastName: me.profile.lastName,
        supportSession: me.supportSession,
        credit: creditBalance.amount,
      };
    },
  };
}
