/** Forms as a browser sends them: with what is hidden in them. */
import type { FastifyInstance } from 'fastify';
import { signedIn, type Browser, type Shown } from '../../../support/browser.js';

/** What the form at this address has hidden in it. */
export function hidden(page: string, action: string): Record<string, string> {
  const form = page.split('<form ').find((part) => part.includes(`action="${action}"`)) ?? '';
  const inputs = [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
  if (inputs.length === 0) throw new Error(`No form at ${action}: ${page}`);
  return Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, value]));
}

/** Whoever opens a page, fills in one of its forms and sends it. */
export const filling =
  (by: Browser) =>
  async (path: string, action: string, fields: Record<string, string> = {}): Promise<Shown> => {
    const { text } = await by.open(path);
    return await by.send(action, { ...hidden(text, action), ...fields });
  };

/** An administrator, who has the desk in English. */
export async function administrator(app: FastifyInstance): Promise<Browser> {
  const admin = await signedIn(app, 'guo-ran');
  await admin.send('/desk/language', { locale: 'en' });
  return admin;
}
