/** What all pages of an installation have alike: the brand, and what browsers load beside them. */
import { createHash } from 'node:crypto';
import type { Brand } from '../../words/brand.js';
import type { Half } from '../styles/styles.js';

/** Something a page loads: its address holds its hash, so it never changes. */
export type Asset = { path: string; type: string; body: string };
export type Site = {
  brand: Brand;
  /** The addresses of the stylesheets, and of the logo where there is one. */
  styles: Record<Half, string>;
  logo: string | null;
  /** Of the desk's one script; the desk works without it. */
  script: string | null;
  assets: readonly Asset[];
};

export const ASSETS_PATH = '/assets';

/** Puts the brand's colours behind each stylesheet; `keys` is the text of the desk's script. */
export function siteOf(brand: Brand, styles: Record<Half, string>, keys: string | null = null): Site {
  const sheet = (half: Half) =>
    asset(half, 'css', 'text/css; charset=utf-8', styles[half] + coloursOf(brand));
  const sheets = { public: sheet('public'), desk: sheet('desk') };
  const logo = brand.logo === null ? null : asset('logo', 'svg', 'image/svg+xml', brand.logo);
  const script = keys === null ? null : asset('keys', 'js', 'text/javascript; charset=utf-8', keys);
  return {
    brand,
    styles: { public: sheets.public.path, desk: sheets.desk.path },
    logo: logo && logo.path,
    script: script && script.path,
    assets: [sheets.public, sheets.desk, logo, script].filter((one) => one !== null),
  };
}

/** The sheet of one half as it is served. */
export const sheetOf = ({ assets, styles }: Site, half: Half): string =>
  assets.find(({ path }) => path === styles[half])?.body ?? '';

function asset(name: string, extension: string, type: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { path: `${ASSETS_PATH}/${name}-${hash}.${extension}`, type, body };
}

function coloursOf({ colours: { light, dark } }: Brand): string {
  return `:root{${properties(light)}}@media screen and (prefers-color-scheme:dark){:root{${properties(dark)}}}`;
}

const properties = ({ brand, link, button, onButton }: Brand['colours']['light']): string =>
  `--govuk-brand-colour:${brand};--govuk-link-colour:${link};--redress-button:${button};--redress-on-button:${onButton}`;
