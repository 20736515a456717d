import type { Locale } from '@customer-area/shared/locale';
import type { MessageFacts } from '@customer-area/shared/messages';
import type { messages } from '../messages';
import type { Graph } from './graph';

export type MessageKey = (typeof messages.keys)[number];

/** One request for a page. */
export interface Visit {
  /** What came along: in the address when the page is opened, in the form when its button is pressed. */
  readonly fields: ReadonlyMap<string, string>;
  readonly locale: Locale;
  /** A message in the reader's language. */
  say(key: MessageKey, facts?: MessageFacts): string;
  readonly graph: Graph;
  readonly sandbox: boolean;
}

export interface Input {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'password';
  /** What a password manager may fill in. */
  readonly autocomplete: string;
  readonly required: boolean;
  /** What stands in it; never a password. */
  readonly value?: string;
}

export interface FormView {
  /** What comes back with the button, such as the secret of the link. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly inputs: readonly Input[];
  readonly button: string;
}

/** What a page shows, from top to bottom. */
export interface View {
  readonly title: string;
  /** Why what was sent was not taken. */
  readonly problems?: readonly string[];
  readonly paragraphs: readonly string[];
  readonly list?: readonly string[];
  readonly rows?: readonly (readonly [label: string, value: string])[];
  readonly form?: FormView;
  /** 200 without it. */
  readonly status?: number;
}

/** A page that a letter leads to. Opening it changes nothing; its button does. */
export interface Page {
  /** As letters name it; a part such as `:id` stands for any word. */
  readonly path: string;
  show(visit: Visit): View | Promise<View>;
  act(visit: Visit): Promise<View>;
}

/** An unknown link, one that was used, and one whose time is over look alike. */
export function notValid({ say }: Visit): View {
  return { title: say('page.notValid.title'), paragraphs: [say('page.notValid.text')], status: 410 };
}

export function tokenOf({ fields }: Visit): string {
  return fields.get('token') ?? '';
}
