/** How files are served: pictures drawn anew, all else to be saved, whole or in parts; nothing in them runs, whatever it is. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import parseRange from 'range-parser';
import type { ShownFile } from '../../cases/evidence/shown-file.js';
import { savedAs } from '../../domain/text/file-name.js';

/** A document of an origin of its own, without scripts, forms or links to what is here. */
const CONFINED = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: ShownFile,
): Promise<FastifyReply> {
  const { name, type } = file;
  const how = file.toBeSaved ? 'attachment' : 'inline';
  const named = encodeURIComponent(savedAs(name)).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  reply
    .type(type === 'text/plain' ? 'text/plain; charset=utf-8' : type)
    .header('content-disposition', `${how}; filename*=UTF-8''${named}`)
    .header('content-security-policy', CONFINED)
    .header('x-content-type-options', 'nosniff');
  return file.toBeSaved ? await sendSaved(request, reply, file) : await reply.send(await file.open());
}

/** All of it, or the one part that is asked for (RFC 9110, 14); what asks for several gets all, as it may. */
async function sendSaved(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  { bytes, sha256, open }: ShownFile & { toBeSaved: true },
): Promise<FastifyReply> {
  const tag = `"${sha256}"`;
  reply.header('accept-ranges', 'bytes').header('etag', tag);
  const isOfThis = headers['if-range'] === undefined || headers['if-range'] === tag;
  const asked = headers.range !== undefined && isOfThis ? parseRange(bytes, headers.range) : MALFORMED;
  if (asked === UNSATISFIABLE)
    return await reply
      .code(416)
      .removeHeader('content-disposition')
      .header('content-range', `bytes */${bytes}`)
      .send();
  const [part, ...more] = asked === MALFORMED || asked.type !== 'bytes' ? [] : asked;
  if (part === undefined || more.length > 0)
    return await reply.header('content-length', bytes).send(await open());
  return await reply
    .code(206)
    .header('content-range', `bytes ${part.start}-${part.end}/${bytes}`)
    .header('content-length', part.end - part.start + 1)
    .send(await open(part));
}

const UNSATISFIABLE = -1;
const MALFORMED = -2;
