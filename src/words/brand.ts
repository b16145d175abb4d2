/** Whose installation this is: what pages and letters call it, how it looks, and whom one may turn to besides. */
import { z } from 'zod';
import { written } from '../domain/text/written.js';

const text = (most: number) => z.strictObject({ en: written(most), 'zh-CN': written(most) });
const link = z.strictObject({ en: z.url({ protocol: /^https$/ }), 'zh-CN': z.url({ protocol: /^https$/ }) });
const colour = z.string().refine((given) => /^#[0-9a-f]{6}$/i.test(given), 'must be a colour like #1f5a6b');
/** `brand` for bars and what is chosen, `link` for links, `button` with its text `onButton`. */
const Colours = z.strictObject({ brand: colour, link: colour, button: colour, onButton: colour });

/** Ours, where a brand has none of its own. */
const calm = {
  light: { brand: '#1f5a6b', link: '#175a8c', button: '#1f5a6b', onButton: '#ffffff' },
  dark: { brand: '#7fc0d3', link: '#8cc4f2', button: '#7fc0d3', onButton: '#10161c' },
};

export const Brand = z.strictObject({
  /** The platform's name. */
  name: text(60),
  /** An SVG image, as a file's text; shown beside the name. */
  logo: written(20_000).nullable().default(null),
  /** Of pages and letters, for light and for dark screens. */
  colours: z.strictObject({ light: Colours, dark: Colours }).default(calm),
  /** The hotline as it is to be dialled, and when somebody answers it. */
  phone: z
    .strictObject({ number: written(40), hours: text(120) })
    .nullable()
    .default(null),
  /** Pages of the platform: who runs it, what becomes of personal data. */
  imprint: link.nullable().default(null),
  privacy: link.nullable().default(null),
  /** Whom to call where somebody is in danger, a line for each country. */
  emergency: z.array(text(200)).max(20).default([]),
  /** Where whoever must leave the form at once is led: a page that tells nothing of them. */
  exit: link.default({ en: 'https://www.bbc.com/weather', 'zh-CN': 'https://www.weather.com.cn/' }),
});
export type Brand = z.infer<typeof Brand>;

/** Ours, where nobody said another: calm, and without anything that could be untrue. */
export const defaultBrand: Brand = Brand.parse({
  name: { en: 'Redress', 'zh-CN': 'Redress' },
  emergency: [
    { en: 'China: police 110, medical emergency 120', 'zh-CN': '中国：报警 110，急救 120' },
    { en: 'European Union: 112', 'zh-CN': '欧盟：112' },
    { en: 'United States and Canada: 911', 'zh-CN': '美国和加拿大：911' },
  ],
});
