import { inflateRawSync } from 'node:zlib';

/** The files of a ZIP archive by their names, as its directory has them. */
export function unzipped(archive: Buffer): Map<string, Buffer> {
  const short = (at: number): number => archive.readUInt16LE(at);
  const long = (at: number): number => archive.readUInt32LE(at);
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map<string, Buffer>();
  let at = long(end + 16);
  for (let left = short(end + 10); left > 0; left -= 1) {
    const nameEnds = at + 46 + short(at + 28);
    const local = long(at + 42);
    const from = local + 30 + short(local + 26) + short(local + 28);
    const bytes = archive.subarray(from, from + long(at + 20));
    files.set(
      archive.toString('utf8', at + 46, nameEnds),
      short(at + 10) === 0 ? bytes : inflateRawSync(bytes),
    );
    at = nameEnds + short(at + 30) + short(at + 32);
  }
  return files;
}
