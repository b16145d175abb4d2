/** Fetches what a message came with: from the world outside, or from the platform itself, and from nowhere else inside our network. */
import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** `unreachable`: may be there later. */
export type Medium =
  | { kind: 'open'; name: string; stream: http.IncomingMessage }
  | { kind: 'refused' }
  | { kind: 'unreachable' };

const WITHIN_MS = 15_000;

/** Opens it as a stream that ends in time; `platform` is the address whose host may be inside our network, where there is one. No redirect is followed. */
export async function openMedium(url: string, platform: string | null): Promise<Medium> {
  const address = new URL(url);
  const trusted = platform !== null && address.host === new URL(platform).host;
  const literal = address.hostname.replaceAll(/^\[|\]$/g, '');
  if (!trusted && ipaddr.isValid(literal) && !isOutside(literal)) return { kind: 'refused' };
  const { get } = address.protocol === 'https:' ? https : http;
  const options = {
    ...{ agent: false, signal: AbortSignal.timeout(WITHIN_MS) },
    ...(trusted ? {} : { lookup: outsideOnly }),
  };
  return await new Promise<Medium>((resolve) => {
    get(address, options, (stream) => {
      const { statusCode = 0 } = stream;
      if (statusCode === 200) return resolve({ kind: 'open', name: nameIn(address), stream });
      stream.destroy();
      const later = statusCode >= 500 || statusCode === 429 || statusCode === 408;
      return resolve({ kind: later ? 'unreachable' : 'refused' });
    }).on('error', (error) => resolve({ kind: error instanceof InsideError ? 'refused' : 'unreachable' }));
  });
}

class InsideError extends Error {
  override name = 'InsideError';
}

const isOutside = (address: string): boolean => ipaddr.process(address).range() === 'unicast';

/** Resolves a name to its addresses outside, where it has some: the one that was asked about is the one that is spoken with. */
const outsideOnly: LookupFunction = (hostname, options, done) => {
  dns.lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error !== null) return done(error, '');
    const outside = found.filter(({ address }) => isOutside(address));
    const [first] = outside;
    if (first === undefined) return done(new InsideError(`${hostname} is inside our network`), '');
    return options.all === true ? done(null, outside) : done(null, first.address, first.family);
  });
};

/** The last part of its path, as given. */
function nameIn({ pathname }: URL): string {
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
