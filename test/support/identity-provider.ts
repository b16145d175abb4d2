/** A real OpenID provider over HTTP, at which a person is whoever they say. */
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';
import { listening } from './servers/listening.js';

export type Account = Record<string, string | boolean>;
const client = { id: 'redress', secret: 'a secret that both of them know' };

/** Starts one that leads back to `redirectUri`; `accounts` are by the name one signs in with. */
export async function createIdentityProvider(redirectUri: string, accounts: Record<string, Account>) {
  const server = createServer();
  const issuer = `http://127.0.0.1:${await listening(server)}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub', 'employee'], email: ['email', 'email_verified'] },
    ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    cookies: { keys: ['a key for tests'] },
    findAccount: (_: unknown, name: string) => ({
      accountId: name,
      claims: () => ({ sub: name, ...accounts[name] }),
    }),
  });
  server.on('request', provider.callback());
  return {
    ...{ issuer, client },
    /** What a browser does there: signs in, agrees, and is led back. Returns the address it is led to. */
    signIn: (url: string, name: string): Promise<string> => passThrough(url, issuer, name),
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function passThrough(url: string, issuer: string, name: string): Promise<string> {
  const cookies = new Map<string, string>();
  const ask = async (to: string, form?: Record<string, string>) => {
    const answer = await fetch(to, {
      ...{ redirect: 'manual', method: form === undefined ? 'GET' : 'POST' },
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(key, value);
    }
    return { to: answer.headers.get('location'), text: await answer.text() };
  };
  let at = url;
  for (let step = 0; step < 12; step += 1) {
    let answer = await ask(at);
    const [, prompt] = /name="prompt" value="(\w+)"/.exec(answer.text) ?? [];
    if (answer.to === null && prompt !== undefined)
      answer = await ask(at, { prompt, ...(prompt === 'login' ? { login: name, password: 'any' } : {}) });
    if (answer.to === null) throw new Error(answer.text);
    at = new URL(answer.to, issuer).href;
    if (!at.startsWith(issuer)) return at;
  }
  throw new Error(`It leads nowhere: ${at}`);
}
