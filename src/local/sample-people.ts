import { sql } from 'drizzle-orm';
import { defaultCategories } from '../domain/policy/categories.js';
import type { Category, Locale, TeamId } from '../domain/vocabulary.js';
import type { Db } from '../db/client.js';
import { advisoryLocks } from '../db/locks.js';
import { create } from '../db/people/keys.js';
import { addStaff, putTeam } from '../db/people/people.js';
import type { StaffRole } from '../domain/people/relations.js';
import { staff } from '../db/schema/people.js';

export type SampleKey = {
  id: string;
  name: string;
  role: StaffRole | 'client';
  team: TeamId | null;
  key: string;
};

type Person = [
  id: string,
  name: string,
  role: StaffRole,
  languages: Locale[],
  more?: { onCall?: boolean; categories?: Category[] },
];

/** Two members and a lead each; the telephone agent is trained for no class, so that no case is assigned there. */
const people: Record<(typeof teams)[number]['id'], Person[]> = {
  service: [
    ['chen-xiaoyu', '陈晓雨', 'service-agent', ['zh-CN']],
    ['emma-clarke', 'Emma Clarke', 'service-agent', ['en', 'zh-CN']],
    ['zhou-min', '周敏', 'lead', ['zh-CN', 'en'], { onCall: true }],
    ['sun-jiaqi', '孙佳琪', 'service-agent', ['zh-CN', 'en'], { categories: [] }],
  ],
  content: [
    ['wang-lei', '王磊', 'handler', ['zh-CN']],
    ['olivia-reed', 'Olivia Reed', 'handler', ['en']],
    ['liu-yang', '刘洋', 'lead', ['zh-CN', 'en'], { onCall: true }],
  ],
  account: [
    ['zhang-wei', '张伟', 'handler', ['zh-CN', 'en']],
    ['james-okafor', 'James Okafor', 'handler', ['en']],
    ['huang-ting', '黄婷', 'lead', ['zh-CN', 'en']],
  ],
  privacy: [
    ['lin-jing', '林静', 'handler', ['zh-CN']],
    ['sofia-marin', 'Sofía Marín', 'handler', ['en', 'zh-CN']],
    ['xu-hao', '徐浩', 'lead', ['zh-CN', 'en'], { onCall: true }],
  ],
  general: [
    ['zhao-qian', '赵倩', 'handler', ['zh-CN', 'en']],
    ['daniel-novak', 'Daniel Novák', 'handler', ['en']],
    ['ma-chao', '马超', 'lead', ['zh-CN']],
  ],
  integrity: [
    ['gao-yuan', '高远', 'handler', ['zh-CN', 'en']],
    ['grace-lindqvist', 'Grace Lindqvist', 'handler', ['en']],
    ['tang-wen', '唐雯', 'lead', ['zh-CN', 'en']],
  ],
  legal: [
    ['shen-yi', '沈怡', 'handler', ['zh-CN', 'en']],
    ['arthur-bell', 'Arthur Bell', 'handler', ['en']],
    ['qin-lan', '秦岚', 'lead', ['zh-CN', 'en']],
  ],
};

const beside: Person[] = [
  ['he-ping', '何平', 'supervisor', ['zh-CN', 'en']],
  ['margaret-stone', 'Margaret Stone', 'supervisor', ['en', 'zh-CN'], { onCall: true }],
  ['guo-ran', '郭然', 'admin', ['zh-CN', 'en']],
  ['noah-fischer', 'Noah Fischer', 'operator', ['en']],
  ['deng-rui', '邓蕊', 'auditor', ['zh-CN', 'en']],
];

const teams = [
  { id: 'service', name: { 'zh-CN': '客服', en: 'Service' }, lead: 'zhou-min', supervisor: 'he-ping' },
  { id: 'content', name: { 'zh-CN': '内容', en: 'Content' }, lead: 'liu-yang', supervisor: 'he-ping' },
  {
    id: 'account',
    name: { 'zh-CN': '账号', en: 'Accounts' },
    lead: 'huang-ting',
    supervisor: 'margaret-stone',
  },
  {
    id: 'privacy',
    name: { 'zh-CN': '隐私与安全', en: 'Privacy and security' },
    lead: 'xu-hao',
    supervisor: 'margaret-stone',
  },
  { id: 'general', name: { 'zh-CN': '综合', en: 'General' }, lead: 'ma-chao', supervisor: 'he-ping' },
  {
    id: 'integrity',
    name: { 'zh-CN': '廉正', en: 'Integrity' },
    lead: 'tang-wen',
    supervisor: 'margaret-stone',
  },
  { id: 'legal', name: { 'zh-CN': '法务', en: 'Legal' }, lead: 'qin-lan', supervisor: 'margaret-stone' },
] as const;

const classes = Object.entries(defaultCategories);
const allClasses = Object.keys(defaultCategories);

const clients = [
  { name: 'web-form', scopes: ['complaints:submit'] },
  {
    name: 'mobile-app',
    scopes: [
      'complaints:submit',
      'complaints:read',
      'complaints:command',
      'accounts:assert',
      'verified-contact',
    ],
  },
] as const;

/** Puts sample people and their keys into a database that has no staff; gives the keys, none where there was staff. */
export const seedSamplePeople = (db: Db): Promise<SampleKey[]> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${advisoryLocks.samplePeople})`);
    if ((await tx.$count(staff)) > 0) return [];
    for (const { id, name } of teams) await putTeam(tx, { id, name, lead: null, supervisor: null });
    const keys: SampleKey[] = [];
    for (const { id: team } of teams) {
      const own = classes.filter(([, category]) => category.team === team).map(([id]) => id);
      const categories = own.length === 0 ? allClasses : own;
      for (const person of people[team]) keys.push(await addPerson(tx, person, team, categories));
    }
    for (const person of beside)
      keys.push(await addPerson(tx, person, null, person[2] === 'supervisor' ? allClasses : []));
    for (const team of teams) await putTeam(tx, team);
    for (const { name, scopes } of clients) {
      const { key } = await create(tx, { for: { kind: 'client' }, name, scopes });
      keys.push({ id: name, name, role: 'client', team: null, key });
    }
    return keys;
  });

async function addPerson(
  db: Db,
  [id, name, role, languages, more = {}]: Person,
  team: TeamId | null,
  categories: readonly Category[],
): Promise<SampleKey> {
  const trained = [...(more.categories ?? categories)];
  await addStaff(db, {
    id,
    name,
    email: `${id}@staff.example`,
    role,
    team,
    categories: trained,
    languages,
    accountId: `account-${id}`,
    onCall: more.onCall ?? false,
  });
  const { key } = await create(db, { for: { kind: 'staff', staffId: id }, name, scopes: [] });
  return { id, name, role, team, key };
}
