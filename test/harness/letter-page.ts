/** A page as a browser would have it. */
export interface ShownPage {
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
}

/** What a browser would show for the link of a letter. */
export async function openPage(link: string, language = 'it'): Promise<ShownPage> {
  const answer = await fetch(link, { headers: { 'accept-language': language }, redirect: 'manual' });
  return { status: answer.status, html: await answer.text(), headers: answer.headers };
}

/** What a browser would send when the button of a page is pressed, with what was typed. */
export async function pressButton(
  { html }: ShownPage,
  url: string,
  typed: Record<string, string> = {},
  headers = {},
): Promise<ShownPage> {
  const action = /<form method="post" action="([^"]+)"/.exec(html)?.[1];
  if (action === undefined) throw new Error(`there is no form: ${html}`);
  const kept = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value] as [string, string],
  );
  const answer = await fetch(new URL(action, url), {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      origin: new URL(url).origin,
      ...headers,
    },
    body: new URLSearchParams([...kept, ...Object.entries(typed)]),
  });
  return { status: answer.status, html: await answer.text(), headers: answer.headers };
}
