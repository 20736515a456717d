import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** A control panel that customers enter from here. */
export interface PanelClient {
  readonly id: string;
  readonly secret: string;
  /** Where it takes codes. */
  readonly redirectUri: string;
}

/** The panels as an operator configures them: JSON. */
export const panelClients = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'must be JSON' });
      return z.NEVER;
    }
  })
  .pipe(
    z.array(
      z.object({
        id: z.string().regex(/^[\w.-]{1,100}$/, 'must have ids of letters, digits, dots and hyphens'),
        secret: z.string().min(32, 'must have secrets of at least 32 characters'),
        redirectUri: z.url({ protocol: /^https?$/, error: 'must have http(s) redirectUris' }),
      }),
    ),
  );

/** The panel that runs where nobody has configured one, for trying things out. */
export const SANDBOX_PANEL: PanelClient = {
  id: 'sandbox-panel',
  secret: 'the secret of the panel in the sandbox',
  redirectUri: 'http://localhost:4100/enter',
};

/** The panel with this id and secret; null when there is none. Takes as long for a wrong secret as for a wrong id. */
export function authenticatedPanel(
  panels: readonly PanelClient[],
  { clientId, clientSecret }: { readonly clientId: string; readonly clientSecret: string },
): PanelClient | null {
  const panel = panels.find(({ id }) => id === clientId);
  const isRight = timingSafeEqual(digest(panel?.secret ?? ''), digest(clientSecret));
  return panel !== undefined && isRight ? panel : null;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
