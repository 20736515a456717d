import type { ServiceContext } from '@customer-area/shared/graphql';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { toAnnouncement } from '../announcements';
import { toGuide } from '../guides';
import { TicketCategory } from '../tickets';
import { type AdviseDeps, advise } from './advise';
import { MOST_GUIDES, TicketAdvice } from './ticket-advice.graphql';

@Resolver()
export class TicketAdviceResolver {
  constructor(private readonly deps: AdviseDeps) {}

  @Query(() => TicketAdvice, {
    description:
      'What may answer a question before a ticket is sent: incidents that concern its domain, and guides. To be asked while it is written. For everybody.',
  })
  async ticketAdvice(
    @Arg('category', () => TicketCategory, { description: 'Which team the ticket would go to.' })
    category: TicketCategory,
    @Arg('domainId', () => ID, {
      nullable: true,
      description: 'The domain it would be about; NOT_FOUND for one you may not see.',
    })
    domainId: string | null,
    @Arg('text', () => String, {
      nullable: true,
      description: 'What has been written so far, e.g. the subject; at most 100 characters.',
    })
    text: string | null,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<TicketAdvice> {
    const { locale } = viewer;
    const advice = await advise(this.deps, viewer, { category, domainId, text }, MOST_GUIDES);
    const now = this.deps.clock.now();
    return Object.assign(new TicketAdvice(), {
      announcements: advice.announcements.map((row) => toAnnouncement(row, { locale, now })),
      guides: advice.guides.map((row) => toGuide(row, locale)),
    });
  }
}
