import { withCodes } from '@customer-area/shared/contract';
import { DateTime, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { controlPanelCodes } from '../../contract';
import { messages } from '../messages';
import type { PanelRefusalCode } from './panel-access';

@ObjectType({ simpleResolvers: true, description: 'The way into a control panel without signing in again.' })
export class ControlPanelOpened {
  @Field(() => String, {
    description: 'Where to send the browser: once, at once, and nobody else. It carries a one-time code.',
  })
  url!: string;
  @Field(() => DateTime, { description: 'Until when it can be used: a minute, in real time.' })
  expiresAt!: Date;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('The control panel cannot be opened.', 'ControlPanelRefused', controlPanelCodes),
})
export class ControlPanelRefused extends Refusal {}

export const OpenControlPanelResult = createUnionType({
  name: 'OpenControlPanelResult',
  description: 'The way into the panel, or why there is none.',
  types: () => [ControlPanelOpened, ControlPanelRefused] as const,
});

export function toPanelRefusal(code: PanelRefusalCode, locale: Locale): ControlPanelRefused {
  return Object.assign(new ControlPanelRefused(), {
    code,
    message: messages.text(locale, `controlPanel.${code}`),
  });
}
