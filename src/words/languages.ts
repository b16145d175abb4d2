/** The words of letters and pages in the reader's language: typed keys, nothing missing, no silent fallback. */
import { createInstance } from 'i18next';
import type { Locale } from '../domain/vocabulary.js';
import { admin as enAdmin } from './admin/en-admin.js';
import { archive as enArchive } from './archive/en-archive.js';
import { call as enCall } from './desk/en-call.js';
import { caseWords as enCase } from './desk/en-case.js';
import { desk as enDesk } from './desk/en-desk.js';
import { door as enDoor } from './desk/en-door.js';
import { policy as enPolicy } from './admin/en-policy.js';
import { improvement as enImprovement } from './insights/en-improvement.js';
import { meetings as enMeetings } from './insights/en-meetings.js';
import { insights as enInsights } from './insights/en-insights.js';
import { handlers as enHandlers } from './insights/en-handlers.js';
import { secondLooks as enSecondLooks } from './insights/en-second-looks.js';
import { operations as enOperations } from './operations/en-operations.js';
import { letters as enLetters } from './en-letters.js';
import { pages as enPages } from './en-pages.js';
import { terms as enTerms } from './en-terms.js';
import { promise as enPromise } from './public/en-promise.js';
import { web as enWeb } from './public/en-web.js';
import { seal as enSeal } from './seal/en-seal.js';
import { team as enTeam } from './desk/en-team.js';
import { work as enWork } from './desk/en-work.js';
import { training as enTraining } from './training/en-training.js';
import { admin as zhAdmin } from './admin/zh-admin.js';
import { archive as zhArchive } from './archive/zh-archive.js';
import { call as zhCall } from './desk/zh-call.js';
import { caseWords as zhCase } from './desk/zh-case.js';
import { desk as zhDesk } from './desk/zh-desk.js';
import { door as zhDoor } from './desk/zh-door.js';
import { policy as zhPolicy } from './admin/zh-policy.js';
import { improvement as zhImprovement } from './insights/zh-improvement.js';
import { meetings as zhMeetings } from './insights/zh-meetings.js';
import { insights as zhInsights } from './insights/zh-insights.js';
import { handlers as zhHandlers } from './insights/zh-handlers.js';
import { secondLooks as zhSecondLooks } from './insights/zh-second-looks.js';
import { operations as zhOperations } from './operations/zh-operations.js';
import { letters as zhLetters } from './zh-letters.js';
import { pages as zhPages } from './zh-pages.js';
import { terms as zhTerms } from './zh-terms.js';
import { promise as zhPromise } from './public/zh-promise.js';
import { web as zhWeb } from './public/zh-web.js';
import { seal as zhSeal } from './seal/zh-seal.js';
import { team as zhTeam } from './desk/zh-team.js';
import { work as zhWork } from './desk/zh-work.js';
import { training as zhTraining } from './training/zh-training.js';

const english = {
  ...{ terms: enTerms, letters: enLetters, pages: enPages, web: enWeb, promise: enPromise },
  ...{ desk: enDesk, door: enDoor, case: enCase, work: enWork, call: enCall, team: enTeam },
  ...{ admin: enAdmin, policy: enPolicy, insights: enInsights, training: enTraining, seal: enSeal },
  ...{ handlers: enHandlers, 'second-looks': enSecondLooks, improvement: enImprovement },
  ...{ meetings: enMeetings, operations: enOperations, archive: enArchive },
};

/** The first holds what has no name before it. */
type Namespaces = readonly ['terms', ...(keyof typeof english)[]];

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: Namespaces;
    resources: typeof english;
  }
}

export const languages = {
  en: english,
  'zh-CN': {
    ...{ terms: zhTerms, letters: zhLetters, pages: zhPages, web: zhWeb, promise: zhPromise },
    ...{ desk: zhDesk, door: zhDoor, case: zhCase, work: zhWork, call: zhCall, team: zhTeam },
    ...{ admin: zhAdmin, policy: zhPolicy, insights: zhInsights, training: zhTraining, seal: zhSeal },
    ...{ handlers: zhHandlers, 'second-looks': zhSecondLooks, improvement: zhImprovement },
    ...{ meetings: zhMeetings, operations: zhOperations, archive: zhArchive },
  },
} satisfies Record<Locale, object>;

/** What each language calls itself. */
export const languageNames: Record<Locale, string> = { 'zh-CN': '中文', en: 'English' };

export const otherLocale = (locale: Locale): Locale => (locale === 'en' ? 'zh-CN' : 'en');

const refuseMissing = (what: string): never => {
  throw new Error(`No word for ${what}`);
};

/** One instance for each language: `getFixedT` copies all options at each call, which costs more than the rest of it. */
function translator(lng: Locale) {
  const instance = createInstance();
  void instance.init({
    lng,
    resources: languages,
    ns: Object.keys(english),
    defaultNS: 'terms',
    fallbackLng: false,
    initAsync: false,
    // React escapes HTML, and plain text must not be escaped.
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: refuseMissing,
    missingInterpolationHandler: (_text, match: RegExpExecArray) => refuseMissing(match[0]),
  });
  return instance.t;
}

const translators = { en: translator('en'), 'zh-CN': translator('zh-CN') };

export type Words = (typeof translators)['en'];

/** The translator for one language; throws on a key or a value that is missing. */
export const wordsIn = (locale: Locale): Words => translators[locale];
