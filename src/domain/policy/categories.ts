/** The chapter of the classes: which there are, whose they are, and what rules and letters need to know of each. */
import { z } from 'zod';
import { NameInEach } from '../text/name.js';
import { Category, TeamId } from '../vocabulary.js';
import type { Policy } from './policy.js';

/** What rules ask of a class; its id is only a name. */
export const CategoryKind = z.enum(['content', 'account', 'privacy', 'other']);

export const CategoryPolicy = z.strictObject({
  /** Investigates what is accepted in this class. */
  team: TeamId,
  kind: CategoryKind,
  /** As letters and pages write it. */
  name: NameInEach,
});
export type CategoryPolicy = z.infer<typeof CategoryPolicy>;

export const Categories = z
  .record(Category, CategoryPolicy)
  .refine((classes) => Object.keys(classes).length > 0, 'must have at least one class');

export const isCategory = ({ categories }: Policy, id: string): boolean => Object.hasOwn(categories, id);

/** The class of a complaint; its policy, frozen with it, names it. */
export function categoryOf({ categories }: Policy, id: Category): CategoryPolicy {
  const found = Object.hasOwn(categories, id) ? categories[id] : undefined;
  if (found === undefined) throw new Error(`A complaint of the class ${id}, which its policy does not name.`);
  return found;
}

/** The four classes of the process (row P4). */
export const defaultCategories = {
  content: {
    team: 'content',
    kind: 'content',
    name: { 'zh-CN': '内容类（不当或虚假内容）', en: 'content (improper or false)' },
  },
  account: {
    team: 'account',
    kind: 'account',
    name: { 'zh-CN': '账号类（被盗或被封禁）', en: 'account (stolen or banned)' },
  },
  privacy: {
    team: 'privacy',
    kind: 'privacy',
    name: { 'zh-CN': '隐私与安全类（信息泄露或侵权）', en: 'privacy and security (leak or infringement)' },
  },
  other: {
    team: 'general',
    kind: 'other',
    name: { 'zh-CN': '其他类（功能与体验）', en: 'other (features and experience)' },
  },
} satisfies z.input<typeof Categories>;
