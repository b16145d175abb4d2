/** What only a local installation has is open to this very machine alone: nothing may stand in between. */
import type { FastifyRequest } from 'fastify';
import { fail, notFound } from '../cases/failure.js';

const loopback = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\]|::ffff:127(\.\d{1,3}){3})$/i;
/** What proxies add, of whatever make. */
const forwarding =
  /^(forwarded|via|x-forwarded.*|x-original-.*|x-real-ip|x-client-ip|x-cluster-client-ip|x-envoy-.*|x-proxyuser-ip|true-client-ip|fastly-client-ip|cf-.*|cdn-loop)$/;

/**
 * Throws where a local installation is asked by a name that is not this machine's: a page of elsewhere whose name leads
 * here could read whatever it is answered. What a proxy says of the name counts for nothing.
 */
export function needOurName({ headers: { host = '' } }: Pick<FastifyRequest, 'headers'>): void {
  if (!loopback.test(host.replace(/:\d*$/, '')))
    throw fail('misdirected', {
      detail: 'An installation to try is there for this machine: take localhost.',
    });
}

/** Whether somebody sits at this machine: they come from no other, and through no proxy. */
export function isFromHere({ socket, raw, headers }: FastifyRequest): boolean {
  // Proxies that add nothing still ask by the protocol's first version.
  const direct = raw.httpVersion !== '1.0' && !Object.keys(headers).some((name) => forwarding.test(name));
  return direct && loopback.test(socket.remoteAddress ?? '');
}

/** Throws not-found for whoever comes from elsewhere, or through a proxy. */
export function needFromHere(request: FastifyRequest): void {
  if (!isFromHere(request)) throw notFound();
}
