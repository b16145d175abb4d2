/** The causes that every installation begins with; from then on the list is its own. */
import type { Cause } from './causes.js';

type Given = Pick<Cause, 'id' | 'parent' | 'name'>;

const group = (id: string, en: string, zh: string, ...within: [string, string, string][]): Given[] => [
  { id, parent: null, name: { en, 'zh-CN': zh } },
  ...within.map(([one, inEnglish, inChinese]) => ({
    ...{ id: one, parent: id, name: { en: inEnglish, 'zh-CN': inChinese } },
  })),
];

export const defaultCauses: readonly Given[] = [
  ...group(
    'rules',
    'Rules',
    '规则',
    ['rule-unclear', 'A rule is unclear', '规则不清'],
    ['rule-missing', 'A rule is missing', '缺少规则'],
    ['rule-unknown', 'People do not know the rule', '用户不了解规则'],
  ),
  ...group(
    'moderation',
    'Moderation',
    '内容审核',
    ['automatic-error', 'A system judged wrongly', '系统误判'],
    ['human-error', 'A person judged wrongly', '人工误判'],
    ['missed-content', 'Content was not noticed', '违规内容未被发现'],
    ['slow-review', 'It took too long', '审核过慢'],
  ),
  ...group(
    'product',
    'Product',
    '产品',
    ['software-fault', 'A fault in the software', '软件故障'],
    ['confusing-design', 'A confusing page or function', '页面或功能易误解'],
    ['weak-protection', 'Accounts or data are not protected enough', '账号或数据保护不足'],
  ),
  ...group(
    'service',
    'Service',
    '服务',
    ['wrong-information', 'We gave wrong information', '告知的信息有误'],
    ['unheard', 'Nobody answered before', '此前无人答复'],
    ['words-chosen', 'Words that did not help', '沟通用语不当'],
  ),
];
