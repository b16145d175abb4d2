/** A Temporal server with an administrator in front of it, who lets some calls through and refuses others. */
import { connect, constants, createServer, type IncomingHttpHeaders } from 'node:http2';
import { listening } from '../../support/servers/listening.js';

const PERMISSION_DENIED = '7';

/** Passes everything on to `address` but the calls named, which it refuses as Temporal Cloud does. */
export async function guardedTemporal(
  address: string,
  refused: readonly string[],
): Promise<AsyncDisposable & { address: string }> {
  const upstream = connect(`http://${address}`);
  const server = createServer();
  server.on('stream', (stream, headers) => {
    if (refused.some((call) => headers[':path']?.endsWith(`/${call}`))) {
      const refusal = { 'grpc-status': PERMISSION_DENIED, 'grpc-message': 'Request unauthorized.' };
      stream.respond({ ':status': 200, 'content-type': 'application/grpc', ...refusal }, { endStream: true });
      return;
    }
    const passed = upstream.request(headers);
    let trailers: IncomingHttpHeaders = {};
    passed.on('trailers', (given) => void (trailers = given));
    passed.on('response', (answer, flags) => {
      if (stream.destroyed) return;
      const endStream = (flags & constants.NGHTTP2_FLAG_END_STREAM) !== 0;
      stream.respond(answer, { endStream, waitForTrailers: !endStream });
      if (!endStream) passed.pipe(stream);
    });
    stream.on('wantTrailers', () => stream.sendTrailers(trailers));
    stream.on('close', () => passed.destroy());
    for (const side of [stream, passed]) side.on('error', () => side.destroy());
    stream.pipe(passed);
  });
  const port = await listening(server);
  return {
    address: `127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      upstream.destroy();
      server.close();
    },
  };
}
