/** 案件页面用语。 */
import type { caseWords as en } from './en-case.js';
import type { Translated } from './translated.js';

export const caseWords: Translated<typeof en> = { title: '案件' };
