/** 我的工作和搜索用语。 */
import type { work as en } from './en-work.js';
import type { Translated } from './translated.js';

export const work: Translated<typeof en> = { title: '我的工作' };
