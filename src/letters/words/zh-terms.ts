/** 流程用语，信件与页面共用。 */
import type { terms as en } from './en-terms.js';
import type { Translated } from './translated.js';

export const terms: Translated<typeof en> = {
  service: '投诉服务',
  complaintNumber: '投诉编号',
  receivedAt: '受理时间',
  promisedFor: '承诺答复时间',
  due: '截止时间',
  colon: '：',
  category: {
    content: '内容类（不当或虚假内容）',
    account: '账号类（被盗或被封禁）',
    privacy: '隐私与安全类（信息泄露或侵权）',
    other: '其他类（功能与体验）',
  },
  severity: { low: '低', normal: '一般', high: '高', critical: '紧急' },
  stage: {
    review: '初步审核',
    investigation: '调查',
    approval: '决定审批',
    feedback: '反馈处理结果',
    closed: '已结案',
  },
  deadline: {
    review: '初步审核',
    investigation: '调查',
    feedback: '反馈处理结果',
    promise: '对投诉人承诺的答复',
    remedies: '落实处理措施',
    receipt: '送达确认',
    question: '对询问的答复',
    task: '任务',
  },
  task: {
    'finish-remedy': '人工完成一项未能自动执行的措施',
    'phone-complainant': '致电投诉人（信件均未送达）',
    'triage-reply': '阅读投诉人在收到结果后的来信，并决定如何处理',
    'follow-escalation': '处理已结案投诉的升级',
  },
  outcome: {
    upheld: '您的投诉成立。',
    'partly-upheld': '您的投诉部分成立。',
    dismissed: '您的投诉不成立。',
  },
  ground: {
    'false-information': '该内容含有虚假信息。',
    'improper-content': '该内容违反了平台的内容规范。',
    harassment: '该行为构成骚扰，为平台规则所禁止。',
    'account-stolen': '该账号曾被他人盗用。',
    'banned-in-error': '该账号被误封。',
    'ban-justified': '封禁符合平台规则。',
    'personal-data-exposed': '个人信息在未经许可的情况下被公开。',
    'rights-infringed': '他人的合法权益受到侵害。',
    'service-fault': '平台服务出现了故障。',
    'no-rule-broken': '未发现违反规则的行为。',
    'evidence-insufficient': '现有证据不足以证明所述情况。',
  },
  rejection: {
    'not-genuine': '经核实，投诉所述情况不属实。',
    'out-of-scope': '所述事项不属于本服务的处理范围。',
    insufficient: '所提供的信息不足，无法开展调查。',
    abusive: '该投诉属于滥用投诉渠道。',
  },
  remedy: {
    'remove-content': {
      done: '已删除相关内容。',
      pending: '正在删除相关内容。',
      failed: '相关内容未能删除。',
    },
    'restore-content': {
      done: '已恢复相关内容。',
      pending: '正在恢复相关内容。',
      failed: '相关内容未能恢复。',
    },
    'restore-account': { done: '已恢复账号。', pending: '正在恢复账号。', failed: '账号未能恢复。' },
    'secure-account': {
      done: '已为账号采取安全保护措施。',
      pending: '正在为账号采取安全保护措施。',
      failed: '账号安全保护措施未能完成。',
    },
    'protect-privacy': {
      done: '已采取措施保护您的个人信息。',
      pending: '正在采取措施保护您的个人信息。',
      failed: '保护您个人信息的措施未能完成。',
    },
    apologise: {
      done: '我们就此事向您诚挚道歉。',
      pending: '我们应向您道歉，道歉随后送达。',
      failed: '我们应向您作出的道歉未能如期送达。',
    },
    'improve-service': {
      done: '已改进相关服务。',
      pending: '正在改进相关服务。',
      failed: '相关服务的改进未能完成。',
    },
  },
  result: {
    grounds: '处理依据',
    explanation: '详细说明',
    done: '已完成的处理',
    pending: '正在进行的处理',
    failed: '未能完成的处理',
    followUp: '后续措施',
    reason: '原因',
    discretion: '对他人账号的处理决定，我们只告知其本人。',
  },
  appeal: {
    heading: '如果您不同意',
    how: '您可以在获知处理结果后 {{days}} 天内提出申诉：打开您的投诉页面，写明您不同意的理由即可。申诉由未参与本次处理的人员重新审查。',
  },
  opinion: {
    heading: '请告诉我们您的意见',
    ask: '您对本次处理满意吗？还有哪些地方需要改进？欢迎在您的投诉页面给我们留言。',
  },
  private: '此链接仅供您本人使用，任何人打开它都能看到您的投诉，请勿转发。',
  spoken: '电话咨询时，请这样报编号：{{spoken}}',
};
