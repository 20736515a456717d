export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

const REFRESH =
  'mutation ($token: String!) { refreshSession(refreshToken: $token) { accessToken refreshToken } }';

/** The tokens of one sign-in. `keep` puts them where the app wants them; null when they are worth nothing any more. */
export class SessionTokens {
  private renewal: Promise<boolean> | null = null;

  constructor(
    private readonly url: string,
    private tokens: Tokens | null,
    private readonly keep: (tokens: Tokens | null) => void,
  ) {}

  /** What a request says now; nothing while nobody is signed in. */
  headers(): { authorization?: string } {
    return this.tokens === null ? {} : { authorization: `Bearer ${this.tokens.accessToken}` };
  }

  opened(tokens: Tokens | null): void {
    this.tokens = tokens;
    this.keep(tokens);
  }

  /**
   * After an UNAUTHENTICATED: whether it helps to ask again. However many requests were refused at the same time, the refresh
   * token is used once, and not at all for a request that was sent before the tokens it was refused for were replaced.
   */
  async renew(refused: { authorization?: string }): Promise<boolean> {
    if (this.tokens === null) return false;
    if (refused.authorization !== this.headers().authorization) return true;
    this.renewal ??= this.ask(this.tokens.refreshToken).finally(() => {
      this.renewal = null;
    });
    return this.renewal;
  }

  private async ask(token: string): Promise<boolean> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: REFRESH, variables: { token } }),
    });
    const { data, errors } = (await response.json()) as Answer;
    if (isUnauthenticated(errors)) this.opened(null);
    else if (data?.refreshSession) this.opened(data.refreshSession);
    return data?.refreshSession !== undefined;
  }
}

interface Answer {
  readonly data?: { readonly refreshSession: Tokens } | null;
  readonly errors?: readonly object[];
}

/** Whether somebody has to sign in, or the access token has expired. */
export function isUnauthenticated(errors: readonly object[] | undefined): boolean {
  return errors?.some((error) => codeOf(error) === 'UNAUTHENTICATED') ?? false;
}

function codeOf(error: { extensions?: { code?: unknown } }): unknown {
  return error.extensions?.code;
}
