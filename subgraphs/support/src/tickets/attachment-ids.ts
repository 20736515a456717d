import { badInput, faultText } from '@customer-area/shared/errors';
import { checkedId } from '@customer-area/shared/list-filters';
import { MOST_OF_MESSAGE } from '../attachments';

/** The attachments of a message, each once. BAD_USER_INPUT for too many, and for what is no id of one. */
export function checkedAttachmentIds(field: string, typed: readonly string[] | null): readonly string[] {
  const ids = (typed ?? []).map((id, place) => checkedId(`${field}.${place}`, 'att', id) ?? '');
  if (ids.length > MOST_OF_MESSAGE)
    throw badInput(field, faultText('input.atOnce', { most: MOST_OF_MESSAGE }));
  return [...new Set(ids)];
}
