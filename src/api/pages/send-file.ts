/** How files are served: pictures drawn anew, all else to be saved; nothing in them runs, whatever it is. */
import type { FastifyReply } from 'fastify';
import type { ShownFile } from '../../cases/evidence/shown-file.js';
import { savedAs } from '../../domain/text/file-name.js';

/** A document of an origin of its own, without scripts, forms or links to what is here. */
const CONFINED = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

export function sendFile(reply: FastifyReply, { name, type, stream, toBeSaved }: ShownFile): FastifyReply {
  const how = toBeSaved ? 'attachment' : 'inline';
  const named = encodeURIComponent(savedAs(name)).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return reply
    .type(type === 'text/plain' ? 'text/plain; charset=utf-8' : type)
    .header('content-disposition', `${how}; filename*=UTF-8''${named}`)
    .header('content-security-policy', CONFINED)
    .header('x-content-type-options', 'nosniff')
    .send(stream);
}
