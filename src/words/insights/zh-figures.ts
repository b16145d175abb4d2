/** 指标名称和统计口径。 */
import type { Translated } from '../translated.js';
import type { figures as en } from './en-figures.js';

export const figures: Translated<typeof en> = {
  received: { name: '收到的投诉', rule: '本期收到的投诉，每件计一次。' },
  closed: { name: '办结的投诉', rule: '本期办结的投诉；一期内办结两次的，按最后一次计一件。' },
  open: { name: '期末未办结', rule: '期末已开始但尚未办结的投诉，以报告生成时所知为准。' },
  appealed: { name: '申诉', rule: '本期因申诉而开始的轮次。' },
  reopened: { name: '重新办理', rule: '本期因重新办理而开始的轮次。' },
  'met-review': { name: '按时完成初步审核', rule: '本期审核通过或不通过的投诉中，在时限内完成审核的。' },
  'met-investigation': {
    name: '按时作出决定',
    rule: '本期作出决定且适用该时限的轮次中，在时限内作出决定的。',
  },
  'met-feedback': {
    name: '按时告知结果',
    rule: '本期办结且有结果的轮次中，在时限内告知的；未能送达的不算按时。',
  },
  'met-promise': {
    name: '按承诺答复',
    rule: '本期办结且有结果的轮次中，在承诺日期前答复的；未能送达的不算按时。',
  },
  'met-statutory': { name: '按法定期限答复', rule: '适用法定期限的，口径同上。' },
  'late-review': { name: '审核超时时长', rule: '超过时限的投诉超出多久；按审核结束时间归期。' },
  'late-investigation': { name: '决定超时时长', rule: '超过时限的轮次超出多久；按作出决定的时间归期。' },
  'late-feedback': { name: '告知结果超时时长', rule: '超过时限的轮次超出多久；按办结时间归期。' },
  'late-promise': { name: '承诺答复超时时长', rule: '超过承诺日期的轮次超出多久；按办结时间归期。' },
  'late-statutory': { name: '法定答复超时时长', rule: '超过法定期限的轮次超出多久；按办结时间归期。' },
  'time-review': { name: '收到至审核结论', rule: '本期审核通过或不通过的投诉；含暂停时间。' },
  'time-investigation': { name: '审核通过至作出决定', rule: '本期作出决定的投诉；含暂停时间。' },
  'time-feedback': { name: '决定至告知结果', rule: '本期告知的结果，包括审核不通过。' },
  'time-whole': { name: '收到至办结', rule: '本期办结的投诉，每件计一次；含此前各轮和暂停时间。' },
  rejected: { name: '审核不通过', rule: '本期审核通过或不通过的投诉中，审核不通过的。' },
  upheld: { name: '成立（含部分成立）', rule: '本期作出决定的投诉中，成立的；申诉中维持原决定的不计入。' },
  overturned: { name: '申诉改变原决定', rule: '本期作出决定且未撤回的申诉中，改变原决定的。' },
  escalated: { name: '已升级', rule: '本期办结的投诉中，曾经升级的。' },
  responded: {
    name: '满意度调查答复率',
    rule: '答复期限在本期届满的调查，每份计一次；其中已答复的。未答复不代表满意。',
  },
  'satisfied-handling': {
    name: '对处理过程满意',
    rule: '上述调查中就处理过程作答的，打 4 分或 5 分（满分 5 分）的；计入调查开启时的经办团队。',
  },
  'satisfied-outcome': {
    name: '对处理结果满意',
    rule: '上述调查中就处理结果作答的，打 4 分或 5 分（满分 5 分）的；计入调查开启时的经办团队。',
  },
  untold: { name: '结果未能送达', rule: '本期办结且有结果的投诉中，结果未能告知的。' },
};
