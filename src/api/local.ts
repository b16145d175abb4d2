/** What only a local installation has is open to this very machine alone: nothing may stand in between. */
import type { FastifyRequest } from 'fastify';
import { notFound } from '../cases/failure.js';

const loopback = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\]|::ffff:127(\.\d{1,3}){3})$/;
const forwarding = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];

/** Throws not-found for whoever comes from elsewhere, through a proxy, or by a name that is not this machine's. */
export function needFromHere({ socket, headers, hostname }: FastifyRequest): void {
  const direct = forwarding.every((name) => headers[name] === undefined);
  if (!direct || !loopback.test(socket.remoteAddress ?? '') || !loopback.test(hostname)) throw notFound();
}
