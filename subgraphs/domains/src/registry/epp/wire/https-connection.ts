import { Agent, request } from 'node:https';
import { type EppConnection, type EppTls, EppUnanswered } from './connection';
import { given } from './tls-connection';

export interface HttpsEndpoint extends EppTls {
  readonly url: URL;
  readonly answerMs: number;
  /** What is posted to be greeted. */
  readonly hello: string;
}

const LONGEST = 1024 * 1024;

/** EPP over HTTPS, as Registro .it speaks it: each frame is posted, and a cookie is the session. */
export class HttpsConnection implements EppConnection {
  greeting = '';
  isOpen = true;
  private readonly agent: Agent;
  private readonly cookies = new Map<string, string>();

  private constructor(private readonly endpoint: HttpsEndpoint) {
    const { cert, key, ca } = endpoint;
    this.agent = new Agent({
      keepAlive: true,
      maxSockets: 1,
      minVersion: 'TLSv1.2',
      ...given({ cert, key, ca }),
    });
  }

  static async open(endpoint: HttpsEndpoint): Promise<HttpsConnection> {
    const connection = new HttpsConnection(endpoint);
    connection.greeting = await connection.exchange(endpoint.hello);
    return connection;
  }

  async exchange(xml: string): Promise<string> {
    if (!this.isOpen) throw new EppUnanswered('the connection is closed');
    try {
      return await this.post(xml);
    } catch (error) {
      this.close();
      throw error instanceof EppUnanswered ? error : new EppUnanswered(String(error));
    }
  }

  close(): void {
    this.isOpen = false;
    this.agent.destroy();
  }

  private post(xml: string): Promise<string> {
    const { url, answerMs } = this.endpoint;
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      'content-type': 'text/xml; charset=UTF-8',
      ...(cookie === '' ? {} : { cookie }),
    };
    return new Promise((resolve, reject) => {
      const signal = AbortSignal.timeout(answerMs);
      const posted = request(url, { method: 'POST', agent: this.agent, headers, signal }, (response) => {
        this.keep(response.headers['set-cookie'] ?? []);
        let length = 0;
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => {
          length += piece.length;
          if (length > LONGEST) response.destroy(new EppUnanswered('an answer without end'));
          pieces.push(piece);
        });
        response.on('error', reject);
        response.on('end', () => {
          if (response.statusCode === 200 && response.complete)
            resolve(Buffer.concat(pieces).toString('utf8'));
          else reject(new EppUnanswered(`answered with ${response.statusCode}`));
        });
      });
      posted.on('error', reject);
      posted.end(xml);
    });
  }

  private keep(set: readonly string[]): void {
    for (const one of set) {
      const [, name, value] = /^([^=;]+)=([^;]*)/.exec(one) ?? [];
      if (name !== undefined && value !== undefined) this.cookies.set(name.trim(), value.trim());
    }
  }
}
