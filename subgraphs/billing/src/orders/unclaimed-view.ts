import type { Viewer } from '@customer-area/shared/viewer';

/** What an order that nobody has claimed shows, beside its own fields. */
export interface UnclaimedView<Line> {
  /** The very viewer whose operation placed it: nobody else ever gets to see it. */
  readonly placer: Viewer;
  readonly lines: readonly Line[];
}
