import { requiredText } from '@customer-area/shared/free-text';
import { ForStaff, type ServiceContext } from '@customer-area/shared/graphql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { reasonIn, staffLoginOf } from '../staff-acts';
import { type AddCustomerNoteDeps, addCustomerNote } from './add-customer-note';
import { AddCustomerNoteInput, CustomerNote, toNote } from './customer-note.graphql';

const LONGEST_NOTE = 2_000;

@Resolver()
export class CustomerNoteResolver {
  constructor(private readonly deps: AddCustomerNoteDeps) {}

  @ForStaff()
  @Mutation(() => CustomerNote, {
    description: 'Staff with CUSTOMERS_WRITE only: writes a note about a customer that only staff read.',
  })
  async addCustomerNote(
    @Arg('input', () => AddCustomerNoteInput, { description: 'What about whom, and why.' })
    { profileId, text, reason }: AddCustomerNoteInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<CustomerNote> {
    const note = await addCustomerNote(this.deps, {
      byLoginId: staffLoginOf(viewer),
      profileId,
      text: requiredText('text', text, LONGEST_NOTE),
      reason: reasonIn(reason),
    });
    return toNote(note);
  }
}
