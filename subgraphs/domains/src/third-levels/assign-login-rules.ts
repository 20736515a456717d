import type { CodeOf } from '@customer-area/shared/contract';
import type { ExplainedAction } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import type { thirdLevelLoginCodes } from '../../contract';
import { messages } from '../messages';
import type { DomainRow } from '../portfolio';

/** Why a third level is not given to a login. */
export type AssignRefusalCode = CodeOf<typeof thirdLevelLoginCodes>;

/** Why a domain cannot be given to a login of its own now, whichever that is; what it has is taken from it at any time. */
export function assignRefusal({ parentId, state }: DomainRow): AssignRefusalCode | null {
  if (parentId === null) return 'NOT_A_THIRD_LEVEL';
  return state === 'REGISTERED' ? null : 'THIRD_LEVEL_NOT_THERE';
}

/** How that is offered on a domain, by the evaluator that also decides. */
export const assignLoginAction = {
  code: 'ASSIGN_THIRD_LEVEL_LOGIN',
  scope: null,
  explain: ({ domain, locale }: { readonly domain: DomainRow; readonly locale: Locale }): ExplainedAction => {
    const code = assignRefusal(domain);
    if (code === null) return { code: 'ASSIGN_THIRD_LEVEL_LOGIN', allowed: true };
    const reason = { code, message: messages.text(locale, `thirdLevelLogin.${code}`) };
    return { code: 'ASSIGN_THIRD_LEVEL_LOGIN', allowed: false, reason };
  },
} as const;
