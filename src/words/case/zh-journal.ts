/** 案件日志：每个事件一句话。 */
import type { JournalWords } from './types.js';

const reasons = {
  answered: '已收到答复',
  ordered: '有人决定不再等待答复',
  ceiling: '暂停时间已达上限',
  unreachable: '无法联系投诉人',
  'stage-ended': '本阶段已结束',
  merged: '本投诉等待另一投诉的结果',
  'target-ended': '所等待的投诉已有结果',
} as const;
const voided = {
  reclassified: '类别已更改',
  withdrawn: '投诉已撤回',
  'staff-concerned': '涉及平台工作人员',
} as const;
const told = {
  receipt: '服务商确认已送达',
  unconfirmed: '发出已满一天',
  transport: '该渠道不提供回执，发出即视为告知',
  phone: '已在电话中告知',
  page: '已在其页面上公布',
  confirmed: '对方确认了地址',
  opened: '对方打开了页面',
} as const;
const sentBy = {
  email: '通过邮件',
  sms: '通过短信',
  message: '通过平台私信',
  phone: '通过电话',
  page: '在其页面上',
} as const;
const endings = {
  decided: '已作出决定',
  rejected: '审核不通过',
  withdrawn: '投诉已撤回',
  merged: '另一投诉已作出决定',
} as const;
const bounces = {
  bounced: '该地址不接收',
  returned: '多次退回',
  refused: '服务商拒绝发送',
  exhausted: '最后一次尝试失败',
  'not-theirs': '该地址不是本人的',
} as const;
const tells = {
  owner: '经办人',
  lead: '组长',
  supervisor: '主管',
  admin: '管理员',
  complainant: '投诉人',
} as const;
const looked = {
  found: '平台提供了投诉对象的内容',
  gone: '平台称投诉对象已不存在',
  refused: '平台未提供投诉对象的内容',
  unanswered: '平台未及时答复',
} as const;
const results = {
  done: '已完成',
  'not-possible': '无法完成',
  'not-reached': '未联系上',
  'not-needed': '不再需要',
} as const;

export const journal: JournalWords = {
  received: (e, say) => `收到投诉，类别为“${say.category(e.category)}”${e.danger ? '，有人身危险' : ''}。`,
  acknowledged: () => '投诉已登记受理。',
  accepted: (e, say) =>
    `${say.who(e.by)}审核通过：${say.category(e.category)}，严重程度${say.severity(e.severity)}。`,
  rejected: (e, say) => `${say.who(e.by)}审核不通过：${say.choice(e.reason)}。`,
  reclassified: (e, say) =>
    `${say.who(e.by)}将类别改为${say.category(e.category)}，严重程度${say.severity(e.severity)}。`,
  'danger-marked': (e, say) =>
    `${say.who(e.by)}标记了人身危险${e.kind === undefined ? '' : `：${say.choice(e.kind)}`}。`,
  'staff-concerned': () => '涉及平台工作人员，投诉转给廉正团队。',
  opened: (e, say) => `${say.who(e.by)}开始调查。`,
  'assignment-needed': (e, say) => `正在寻找人员：${say.duty(e.duty)}。`,
  assigned: (e, say) =>
    `${e.by === undefined ? '' : `${say.who(e.by)}将`}${say.duty(e.duty)}交给${say.who(e.person)}${e.exception === undefined ? '' : '（例外：当时没有受过该类别培训的人员）'}。`,
  'complainant-asked': (e, say) => `${say.who(e.by)}向投诉人提问。`,
  'consent-asked': (e, say) => `${say.who(e.by)}询问投诉人是否同意就私信询问发信人。`,
  consented: (e, say) =>
    `投诉人同意就私信询问发信人${say.who(e.by) === say.party('complainant') ? '' : `，由${say.who(e.by)}记录`}。`,
  'consent-refused': (e, say) =>
    e.by === undefined
      ? '投诉人未表示是否同意就私信询问发信人，视为不同意。'
      : `投诉人不同意就私信询问发信人${say.who(e.by) === say.party('complainant') ? '' : `，由${say.who(e.by)}记录`}。`,
  'respondent-asked': (e, say) =>
    `${say.who(e.by)}向被投诉人提问${e.releasedBy === undefined ? '' : `，由${say.who(e.releasedBy)}放行`}。`,
  'witness-asked': (e, say) =>
    `${say.who(e.by)}向证人${e.witness}提问${e.releasedBy === undefined ? '' : `，由${say.who(e.releasedBy)}放行`}。`,
  'text-held': (e, say) =>
    `${say.who(e.by)}写给${e.witness === undefined ? '被投诉人' : '证人'}的内容等待第二人放行。`,
  'text-released': (e, say) => `${say.who(e.by)}放行了一段内容。`,
  answered: (e, say) =>
    `${say.party(e.from)}${e.witness ?? ''}${e.questions.length === 0 ? '来信' : '作了答复'}${say.who(e.by) === say.party(e.from) ? '' : `，由${say.who(e.by)}记录`}。`,
  'question-closed': (e) => `一个问题已关闭：${endings[e.why]}。`,
  'resume-ordered': (e, say) => `${say.who(e.by)}决定不再等待答复。`,
  paused: (e, say) =>
    `“${say.deadline(e.clock)}”时限暂停，${e.for === 'answer' ? '等待投诉人答复' : '等待另一投诉的结果'}。`,
  resumed: (e, say) => `“${say.deadline(e.clock)}”时限继续：${reasons[e.why]}。`,
  'decision-proposed': (e, say) =>
    `${say.who(e.by)}提出决定：${say.choice(e.outcome)}${e.remedies.length === 0 ? '' : `；措施：${say.remedies(e.remedies)}`}。`,
  returned: (e, say) => `${say.who(e.by)}退回了提议。`,
  'proposal-voided': (e) => `提议失效：${voided[e.why]}。`,
  decided: (e, say) =>
    `${say.who(e.by)}作出决定：${say.choice(e.outcome)}${e.remedies.length === 0 ? '' : `；措施：${say.remedies(e.remedies)}`}${e.approver === undefined ? '' : `；由${say.who(e.approver)}批准`}。`,
  withdrawn: (e, say) => `投诉由${say.who(e.by)}撤回。`,
  'complainant-left': () => '投诉人撤回投诉；为保护他人，案件继续处理。',
  'withdrawal-undone': () => '撤回已取消。',
  'complainant-back': () => '投诉人恢复联系。',
  extended: (e, say) => `${say.who(e.by)}将“${say.deadline(e.clock)}”延长了${say.span(e.byMs)}。`,
  'identity-confirmed': (e, say) => `${say.who(e.by)}记录了身份证明：${say.choice(e.proof)}。`,
  'appeal-filed': (e, say) => `${say.party(e.from)}提出申诉。`,
  appealed: (e, say) => `因${say.list(e.from.map(say.party))}的申诉，新一轮处理开始。`,
  'appeal-withdrawn': (e, say) => `${say.party(e.from)}撤回申诉。`,
  'earlier-stands': () => '已无申诉，原处理结果继续有效。',
  reopened: (e, say) => `${say.who(e.by)}开始新一轮处理。`,
  merged: (e, say) => `${say.who(e.by)}将本投诉并入${e.into}。`,
  joined: (e) => `投诉${e.number}并入本投诉。`,
  'words-joined': (e, say) => `${say.party(e.from)}在已并入的投诉${e.number}中来信。`,
  read: (e, say) => `${say.who(e.reader)}阅读了新内容。`,
  'merge-completed': (e) => `投诉${e.into}已作出决定，本投诉随之结束。`,
  'merge-undone': (e) => `投诉${e.from}未作决定即结束，本投诉单独继续。`,
  'taken-anew': (e) => `投诉人说明办结后的来信是新的问题，已登记为投诉${e.number}。`,
  related: (e) => `已与投诉${e.number}关联。`,
  escalated: (e, say) => `${say.who(e.by)}升级到第${e.level}级：${say.choice(e.reason)}。`,
  'rung-fired': (e, say) =>
    `“${say.deadline(e.clock)}”${e.rung < 1 ? '即将到期' : `已逾期，第${e.level}级`}${e.tells.length === 0 ? '' : `；已告知${say.list(e.tells.map((whom) => tells[whom]))}`}。`,
  mandated: (e, say) => `${say.who(e.by)}登记了外部要求，期限 ${say.instant(e.dueAt)}。`,
  'hold-set': (e, say) =>
    `${say.who(e.by)}将${e.scope === 'case' ? '本案' : '该投诉人的所有案件'}设为保留，须在 ${say.instant(e.reviewAt)} 前复核。`,
  'hold-released': (e, say) => `${say.who(e.by)}解除了保留。`,
  'mandate-settled': (e, say) =>
    `${say.who(e.by)}记录了外部要求的结果：${say.choice(e.outcome)}，${e.carriedOut ? '已执行' : '未执行'}。`,
  'evidence-added': (e, say) =>
    e.from === 'staff'
      ? `${say.who(e.by)}添加了证据。`
      : `${say.who(e.by)}添加了${say.party(e.from)}提供的证据。`,
  'evidence-withdrawn': (e, say) => `${say.who(e.by)}撤下了一个文件。`,
  'hide-called': (e, say) =>
    e.by === undefined ? '已请平台先行隐藏内容。' : `${say.who(e.by)}要求隐藏内容至作出决定。`,
  'hide-referred': (e) =>
    e.why === 'capped'
      ? '今日为该投诉人或该对象隐藏的次数已满，由值班人员决定。'
      : '提出者未经核实，由值班人员决定是否隐藏内容。',
  'content-hidden': (e, say) => `${say.who(e.by)}隐藏了内容。`,
  'hide-confirmed': (e, say) => `${say.who(e.by)}确认内容隐藏至作出决定。`,
  'show-called': (e) => `内容应恢复显示：${e.why === 'ended' ? '案件已有结果' : '无人及时确认'}。`,
  'content-shown': (e, say) =>
    `${say.who(e.by)}不再因此隐藏内容${e.held === true ? '，但另有相同的限制仍然有效' : ''}。`,
  'hide-handed-over': (e) =>
    e.why === 'refused'
      ? `平台未隐藏内容或未恢复显示${e.code === undefined ? '' : `（${e.code}）`}，改由人工处理。`
      : '平台未及时答复隐藏或恢复显示，改由人工处理。',
  'hide-given-up': (e, say) =>
    e.by === undefined ? '内容已无须隐藏。' : `${say.who(e.by)}未能隐藏内容或恢复显示。`,
  'subject-set': (e, say) => `${say.who(e.by)}指明了投诉对象：${say.choice(e.subject)}。`,
  'look-up-asked': (e, say) =>
    e.by === undefined ? '已请平台提供投诉对象的内容。' : `${say.who(e.by)}请平台提供投诉对象的内容。`,
  'look-up-skipped': () => '未查看投诉对象：没有平台，或未指明对象。',
  'looked-up': (e) => `${looked[e.result]}${e.code === undefined ? '' : `（${e.code}）`}。`,
  consulted: (e, say) => `${say.who(e.by)}征询了${say.team(e.team)}。`,
  noted: (e, say) => `${say.who(e.by)}添加了备注。`,
  'contact-changed': (e, say) =>
    `${say.who(e.by)}更改了联系方式：${say.list(e.changed.map((way) => say.choice(way)))}。`,
  'contact-confirmed': (e, say) => `${say.choice(e.transport)}已确认。`,
  'representative-set': (e, say) =>
    `${say.who(e.by)}记录了${e.reach === undefined ? '提交人有权代理' : '投诉人的代理人'}：${say.choice(e.kind)}，${e.proof === 'named' ? '由投诉人指定' : say.choice(e.proof)}。`,
  'represented-told': () => '已告知被代理人。',
  'represented-unreached': (e) => `给被代理人的信件未能送达：${bounces[e.why]}。`,
  'represented-guarded': (e, say) => `${say.who(e.by)}记录了危险：不告知被代理人，被代理人也不能终止代理。`,
  'representation-ended': (e, say) => `${say.who(e.by)}终止了代理。`,
  'task-raised': (e, say) => `产生任务：${say.task(e.kind)}。`,
  'task-done': (e, say) =>
    `${e.by === undefined ? '任务结束' : `${say.who(e.by)}结束了任务`}：${results[e.result]}。`,
  'call-recorded': (e, say) => `${say.who(e.by)}致电，${e.reached ? '联系上了投诉人' : '未联系上'}。`,
  'remedy-settled': (e, say) =>
    `${say.who(e.by)}确认第${e.step}项措施：${e.done ? '已落实' : '无法落实'}${e.held === true ? '，但另有相同的限制仍然有效' : ''}。`,
  'remedy-handed-over': (e) =>
    e.why === 'refused'
      ? `平台未执行第${e.step}项措施${e.code === undefined ? '' : `（${e.code}）`}，改由人工落实。`
      : `平台未及时答复第${e.step}项措施，改由人工落实。`,
  'remedy-confirmed': (e) =>
    `平台事后报告：第${e.round}轮第${e.step}项措施已执行${e.held === true ? '，但另有相同的限制仍然有效' : ''}。`,
  'remedy-retried': (e, say) => `${say.who(e.by)}要求重试第${e.step}项措施。`,
  'sanction-due': () => '账号暂停已到期，应予解除。',
  'sanction-ended': (e, say) =>
    e.done
      ? `${say.who(e.by)}解除了到期的账号暂停${e.held === true ? '，但另有相同的限制仍然有效' : ''}。`
      : `${say.who(e.by)}未能解除到期的账号暂停。`,
  'sanction-handed-over': (e) =>
    e.why === 'refused'
      ? `平台未解除账号暂停${e.code === undefined ? '' : `（${e.code}）`}，改由人工处理。`
      : '平台未及时答复解除账号暂停的请求，改由人工处理。',
  'remedies-settled': () => '全部措施均已有结果。',
  'result-due': (e) => `应告知结果：${endings[e.ending]}${e.complete ? '' : '；部分措施仍在落实'}。`,
  'result-sent': (e) => `结果已${sentBy[e.way]}告知。`,
  told: (e) => `投诉人已得知结果：${told[e.way]}。`,
  'causes-set': (e, say) =>
    e.causes.length === 0
      ? `${say.who(e.by)}记录：投诉并非由我方原因引起。`
      : `${say.who(e.by)}记录了投诉的根本原因：${say.list(e.causes.map(say.cause))}。`,
  rated: (e, say) =>
    `${say.who(e.by)}对第 ${e.round} 轮的结果作出评价${e.handling === undefined ? '' : `，处理过程：${say.rating(e.handling)}`}${e.outcome === undefined ? '' : `，处理结果：${say.rating(e.outcome)}`}${e.text === undefined ? '' : '，并附意见'}。`,
  untold: () => '未能告知投诉人结果。',
  bounced: (e, say) => `“${say.letter(e.letter)}”未能送达${say.choice(e.transport)}：${bounces[e.why]}。`,
  'result-bounced': (e, say) => `结果未能送达${say.choice(e.transport)}：${bounces[e.why]}。`,
  'respondent-unreached': (e, say) =>
    `给被投诉人的消息“${say.letter(e.letter)}”未能送达：${bounces[e.why]}。`,
  'witness-unreached': (e) => `给证人的消息未能送达：${bounces[e.why]}。`,
  closed: () => '投诉已结案。',
  'clock-started': (e, say) => `“${say.deadline(e.clock)}”时限开始：${say.span(e.withinMs)}。`,
  'clock-moved': (e, say) => `“${say.deadline(e.clock)}”时限改为自此起${say.span(e.withinMs)}。`,
  'clock-stopped': (e, say) => `“${say.deadline(e.clock)}”时限结束，${e.met ? '按时' : '逾期'}。`,
  'clock-revived': (e, say) => `“${say.deadline(e.clock)}”时限恢复，仍按最初的到期时间计算。`,
  'clock-continued': (e, say) => `“${say.deadline(e.clock)}”时限按剩余时间继续。`,
};
