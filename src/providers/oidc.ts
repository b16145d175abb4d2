/** Signing in by an OpenID provider: the authorization code flow with PKCE, state and nonce. */
import * as client from 'openid-client';

export type OidcSettings = { issuer: string; clientId: string; clientSecret: string };
/** What the browser that began has to bring back: nobody else can finish. */
export type Pending = { state: string; nonce: string; verifier: string };
export type Claims = Readonly<Record<string, unknown>>;

/** `unreachable`: the provider does not answer as one; `refused`: it said no, or what it said does not belong to this sign-in. */
export type OidcEnd = { kind: 'claims'; claims: Claims } | { kind: 'unreachable' | 'refused'; why: unknown };
export type Oidc = {
  /** Where to send the browser; null where the provider does not answer. */
  begin(): Promise<{ kind: 'begun'; url: URL; pending: Pending } | { kind: 'unreachable'; why: unknown }>;
  /** `at` is the whole address that the provider sent the browser back to. */
  finish(at: URL, pending: Pending): Promise<OidcEnd>;
};

const PATIENCE_S = 5;

/** Makes one. Nothing is asked of the provider before somebody signs in; what it says of itself is kept until it fails. */
export function createOidc({ issuer, clientId, clientSecret }: OidcSettings, redirectUri: string): Oidc {
  let known: Promise<client.Configuration> | null = null;
  const discovered = (): Promise<client.Configuration> =>
    (known ??= client
      .discovery(new URL(issuer), clientId, clientSecret, authenticating(clientSecret), {
        timeout: PATIENCE_S,
        execute: issuer.startsWith('http://') ? [client.allowInsecureRequests] : [],
      })
      .catch((error: unknown) => {
        known = null;
        throw error;
      }));

  return {
    async begin() {
      const pending = {
        ...{ state: client.randomState(), nonce: client.randomNonce() },
        verifier: client.randomPKCECodeVerifier(),
      };
      try {
        const url = client.buildAuthorizationUrl(await discovered(), {
          ...{ redirect_uri: redirectUri, scope: 'openid email', state: pending.state, nonce: pending.nonce },
          code_challenge: await client.calculatePKCECodeChallenge(pending.verifier),
          code_challenge_method: 'S256',
        });
        return { kind: 'begun', url, pending };
      } catch (why) {
        return { kind: 'unreachable', why };
      }
    },
    async finish(at, { state, nonce, verifier }) {
      try {
        const config = await discovered();
        const tokens = await client.authorizationCodeGrant(config, at, {
          ...{
            expectedState: state,
            expectedNonce: nonce,
            pkceCodeVerifier: verifier,
            idTokenExpected: true,
          },
        });
        const claims = tokens.claims();
        if (claims === undefined) return { kind: 'refused', why: 'no ID token' };
        // Many providers tell of the address only when asked.
        const asks = config.serverMetadata().userinfo_endpoint !== undefined;
        const more = asks ? await client.fetchUserInfo(config, tokens.access_token, claims.sub) : {};
        return { kind: 'claims', claims: { ...more, ...claims } };
      } catch (why) {
        known = null;
        return { kind: isAnswer(why) ? 'refused' : 'unreachable', why };
      }
    },
  };
}

/** As the provider wants it: in the body, or in a header. */
const authenticating =
  (secret: string): client.ClientAuth =>
  (server, ...rest) =>
    (server.token_endpoint_auth_methods_supported?.includes('client_secret_post') === true
      ? client.ClientSecretPost(secret)
      : client.ClientSecretBasic(secret))(server, ...rest);

/** Whether the provider answered, or its answer did not fit; else it was not reached. */
const isAnswer = (error: unknown): boolean =>
  error instanceof client.ResponseBodyError ||
  error instanceof client.AuthorizationResponseError ||
  (error instanceof client.ClientError && error.code !== 'OAUTH_TIMEOUT');
