import { createHash } from 'node:crypto';
import type { Locale } from '@customer-area/shared/locale';
import { messages } from '../messages';
import type { FormView, Input, View } from './page';

/** The same colours as those of letters. */
const STYLE = `
:root { color-scheme: light dark; --page: #eef1f5; --sheet: #ffffff; --ink: #1f2933; --quiet: #52606d; --line: #7b8794; --bad: #a61b1b; }
@media (prefers-color-scheme: dark) {
  :root { --page: #12181f; --sheet: #1d2630; --ink: #e6ebf0; --quiet: #b4c0cc; --line: #8795a3; --bad: #ffb4ab; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 Arial, Helvetica, sans-serif; }
main { max-width: 600px; margin: 24px auto; padding: 24px; background: var(--sheet); }
h1 { margin: 0 0 16px; font-size: 22px; line-height: 1.3; overflow-wrap: anywhere; }
p, ul, table { margin: 0 0 16px; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { width: 38%; font-weight: normal; }
td { padding-right: 0; font-weight: bold; white-space: pre-line; }
label { display: block; margin: 0 0 4px; font-weight: bold; }
input { display: block; width: 100%; margin: 0 0 16px; padding: 10px 12px; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 6px; }
button { padding: 12px 24px; font: inherit; font-weight: bold; color: #ffffff; background: #0b4f8a; border: 0; border-radius: 6px; cursor: pointer; }
:focus-visible { outline: 3px solid #3d8fd1; outline-offset: 2px; }
.bad { color: var(--bad); font-weight: bold; }
.quiet { margin: 24px 0 0; color: var(--quiet); font-size: 13px; }
`;

/** No script, no picture, no other server, no frame; forms come back to where they came from. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

export function pageInHtml(view: View, action: string, locale: Locale): string {
  const { title, problems = [], paragraphs, list = [], rows = [], form } = view;
  const parts = [
    `<h1>${escaped(title)}</h1>`,
    ...(problems.length === 0
      ? []
      : [
          `<div role="alert">${problems.map((one) => `<p class="bad">${escaped(one)}</p>`).join('\n')}</div>`,
        ]),
    ...paragraphs.map((one) => `<p>${escaped(one)}</p>`),
    ...(list.length === 0 ? [] : [`<ul>${list.map((one) => `<li>${escaped(one)}</li>`).join('\n')}</ul>`]),
    ...(rows.length === 0 ? [] : [tableOf(rows)]),
    ...(form === undefined ? [] : [formOf(form, action)]),
    `<p class="quiet">${escaped(messages.text(locale, 'page.quiet'))}</p>`,
  ];
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${parts.join('\n')}
</main>
</body>
</html>
`;
}

function tableOf(rows: NonNullable<View['rows']>): string {
  const lines = rows.map(
    ([label, value]) => `<tr><th scope="row">${escaped(label)}</th><td>${escaped(value)}</td></tr>`,
  );
  return `<table><tbody>\n${lines.join('\n')}\n</tbody></table>`;
}

function formOf({ hidden, inputs, button }: FormView, action: string): string {
  const kept = Object.entries(hidden).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`,
  );
  return `<form method="post" action="${escaped(action)}">
${[...kept, ...inputs.map(inputOf)].join('\n')}
<button type="submit">${escaped(button)}</button>
</form>`;
}

function inputOf({ name, label, type, autocomplete, required, value = '' }: Input): string {
  const given = type === 'password' || value === '' ? '' : ` value="${escaped(value)}"`;
  const need = required ? ' required' : '';
  return `<label for="${name}">${escaped(label)}</label>
<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" autocapitalize="none"${given}${need}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
