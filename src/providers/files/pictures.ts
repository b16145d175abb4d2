/** Pictures: read before they are taken, and drawn anew before they are shown, so that nothing else travels in them. */
import type { Readable } from 'node:stream';
import sharp, { type Metadata, type Sharp } from 'sharp';
import type { FileType } from '../../domain/policy/evidence.js';
import { UnfitFile } from './unfit.js';

/** How a picture of each type is drawn; what has no entry is no picture. */
const drawings = {
  'image/jpeg': { type: 'image/jpeg', draw: (picture: Sharp) => picture.jpeg({ quality: 90 }) },
  'image/png': { type: 'image/png', draw: (picture: Sharp) => picture.png() },
  'image/webp': { type: 'image/webp', draw: (picture: Sharp) => picture.webp({ quality: 90 }) },
  'image/gif': { type: 'image/gif', draw: (picture: Sharp) => picture.gif() },
  'image/avif': { type: 'image/webp', draw: (picture: Sharp) => picture.webp({ quality: 90 }) },
} as const satisfies Partial<Record<FileType, unknown>>;

export type PictureType = keyof typeof drawings;
export const isPicture = (type: FileType): type is PictureType => Object.hasOwn(drawings, type);

/** Throws UnfitFile for what is no picture that can be read, or is too large to draw. */
export async function needReadable(path: string, pixels: number): Promise<void> {
  const {
    width = 0,
    height = 0,
    pages = 1,
  } = await sharp(path)
    .metadata()
    .catch((): Partial<Metadata> => ({}));
  const size = width * height * pages;
  if (size === 0 || size > pixels) throw new UnfitFile('file-unreadable');
}

/** What a picture of this type is when it is drawn anew, and what a glimpse of any is. */
export const drawnAs = (type: PictureType): string => drawings[type].type;
export const GLIMPSE = 'image/webp';

/** A picture drawn anew: upright, without metadata. */
export function redrawn(stream: Readable, { type, pixels }: { type: PictureType; pixels: number }): Readable {
  const { draw } = drawings[type];
  const many = type === 'image/gif' || type === 'image/webp';
  const picture = sharp({ limitInputPixels: pixels, failOn: 'none', animated: many });
  return through(stream, draw(many ? picture : picture.autoOrient()));
}

/** A small, grey and blurred picture of it: enough to know it by, too little to be hurt by. */
export function blurred(stream: Readable, { pixels }: { pixels: number }): Readable {
  const picture = sharp({ limitInputPixels: pixels, failOn: 'none' })
    .autoOrient()
    .resize({ width: 160, height: 160, fit: 'inside', withoutEnlargement: true })
    .greyscale()
    .blur(6)
    .webp({ quality: 60 });
  return through(stream, picture);
}

/** What breaks on the way in breaks the way out. */
function through(stream: Readable, picture: Sharp): Readable {
  stream.on('error', (error) => picture.destroy(error));
  return stream.pipe(picture);
}
