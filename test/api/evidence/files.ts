/** Files as people send them, small but real. */
import sharp from 'sharp';

/** A picture of one colour, drawn anew at each call; `withExif` says where and with what it was taken. */
export const picture = async (
  format: 'png' | 'jpeg' | 'webp' | 'gif' | 'avif' = 'png',
  { red = 200, withExif = false }: { red?: number; withExif?: boolean } = {},
): Promise<Buffer> => {
  const drawn = sharp({
    create: { width: 40, height: 30, channels: 3, background: { r: red, g: 40, b: 90 } },
  });
  const told = withExif
    ? drawn.withExif({ IFD0: { Make: 'Kestrel cameras' }, IFD3: { GPSLatitude: '52/1 31/1 12/1' } })
    : drawn;
  return await told.toFormat(format).toBuffer();
};

export const pdf = (extra = ''): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${extra} >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`);

/** A PNG that says it is of this size; it holds no more than its head and an end. */
export function flood(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', Buffer.from('789c6300010000050001', 'hex')),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function crc32(data: Buffer): number {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
