/** Whose installation this is: the file named by BRAND_FILE, else ours. */
import { readGiven } from './given-file.js';
import { Brand, defaultBrand } from '../words/brand.js';

/** Reads and checks the brand. */
export async function readBrand(file: string | null): Promise<Brand> {
  if (file === null) return defaultBrand;
  return (await readGiven({ variable: 'BRAND_FILE', kind: 'brand' }, file, Brand)).meant;
}
