import { createServer } from 'node:net';
import { codeOf, fail, ok, reason, type Finding } from '../../finding.js';

/** A port that is to be listened on, and the variables that choose it. */
export type Place = Readonly<{ host: string; port: number; variable: string }>;

/** Whether this process may listen there: it does, and stops at once. */
export async function checkPort(place: Place): Promise<Finding> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) =>
      server.once('error', reject).listen(place.port, place.host, resolve),
    );
    return ok(`Port ${place.port} of ${place.host} is free`);
  } catch (error) {
    return fail(cannotListen(place, error));
  } finally {
    server.close();
  }
}

/** Why nothing can listen there, from the error of the attempt. */
export function cannotListen({ host, port, variable }: Place, error: unknown): string {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return `Port ${port} of ${host} is taken by another program: stop that, or set ${variable} to a free port.`;
    case 'EACCES':
      return `Port ${port} of ${host} is reserved for root: set ${variable} to one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST ${host} is no address of this machine: set it to 127.0.0.1, or to 0.0.0.0 for all of its addresses.`;
    default:
      return `Nothing can listen on port ${port} of ${host} (${reason(error)}): correct HOST and ${variable}.`;
  }
}

/** A port of an embedded server that is taken: the server goes elsewhere, which is no reason to stop. */
export const portTaken = (port: number, variable: string, server: string, instead: string): string =>
  `Port ${port} is taken by another program: ${server} listens on ${instead}; set ${variable} to choose another.`;
