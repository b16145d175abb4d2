/** What only a local installation has is open to this very machine alone: nothing may stand in between. */
import type { FastifyRequest } from 'fastify';
import { notFound } from '../cases/failure.js';

const loopback = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\]|::ffff:127(\.\d{1,3}){3})$/;
/** What proxies add, of whatever make. */
const forwarding =
  /^(forwarded|via|x-forwarded.*|x-original-.*|x-real-ip|x-client-ip|x-cluster-client-ip|x-envoy-.*|x-proxyuser-ip|true-client-ip|fastly-client-ip|cf-.*|cdn-loop)$/;

/** Throws not-found for whoever comes from elsewhere, through a proxy, or by a name that is not this machine's. */
export function needFromHere({ socket, raw, headers, hostname }: FastifyRequest): void {
  // Proxies that add nothing still ask by the protocol's first version.
  const direct = raw.httpVersion !== '1.0' && !Object.keys(headers).some((name) => forwarding.test(name));
  if (!direct || !loopback.test(socket.remoteAddress ?? '') || !loopback.test(hostname)) throw notFound();
}
