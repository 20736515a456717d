import type { ExplainedAction } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { messages } from '../messages';
import type { DomainRow } from '../portfolio';

/** Why a domain has no tags; null for one that may have some, whatever has become of it. */
export function tagsRefusal({ parentId }: Pick<DomainRow, 'parentId'>): 'NO_TAGS_ON_THIRD_LEVELS' | null {
  return parentId === null ? null : 'NO_TAGS_ON_THIRD_LEVELS';
}

/** How tags are offered on a domain. */
export const tagsAction = {
  code: 'SET_TAGS',
  scope: 'domains:manage',
  explain: ({ domain, locale }: { readonly domain: DomainRow; readonly locale: Locale }): ExplainedAction => {
    const code = tagsRefusal(domain);
    if (code === null) return { code: 'SET_TAGS', allowed: true };
    const reason = { code, message: messages.text(locale, `tags.${code}`) };
    return { code: 'SET_TAGS', allowed: false, reason };
  },
} as const;
