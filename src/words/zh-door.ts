/** 登录和会话用语。 */
import type { door as en } from './en-door.js';
import type { Translated } from './translated.js';

export const door: Translated<typeof en> = { title: '登录' };
