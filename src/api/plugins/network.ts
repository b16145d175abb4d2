/** Whom requests without a key are counted by. */
import { isIPv6 } from 'node:net';

const GROUPS = 8;
/** One customer has so many of the eight groups of an IPv6 address to themselves: a /64. */
const OF_NETWORK = 4;

/** The address, or of an IPv6 one its /64; an IPv4 address written as IPv6 is itself. */
export function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped !== undefined) return mapped;
  const [address = ''] = ip.split('%');
  if (!isIPv6(address)) return ip;
  const [head = [], tail = []] = address
    .split('::')
    .map((part) => part.split(':').filter((group) => group !== ''));
  const filled = address.includes('::')
    ? Array<string>(Math.max(0, GROUPS - head.length - tail.length)).fill('0')
    : [];
  const groups = [...head, ...filled, ...tail].slice(0, OF_NETWORK);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
