/** 页面用语。 */
import type { pages as en } from './en-pages.js';
import { course } from './parties/zh-course.js';
import { forms } from './parties/zh-forms.js';
import { sides } from './parties/zh-sides.js';
import type { Translated } from './translated.js';

export const pages: Translated<typeof en> = {
  otherLanguage: 'English',
  skip: '跳到正文',
  footer: {
    phone: '电话：{{number}}（{{hours}}）',
    emergency: '如有人正处于危险之中：{{lines}}',
    imprint: '关于我们',
    privacy: '个人信息保护',
  },
  optional: '（选填）',
  course,
  ...forms,
  ...sides,
  address: {
    title: '确认联系方式',
    heading: { email: '确认电子邮箱', sms: '确认手机号码' },
    text: '我们就一项投诉向 {{contact}} 发送了信件。如果这是您的投诉，请填写投诉编号，之后我们的信件才能告知您详细内容。',
    number: '投诉编号',
    hint: '九位数字，例如 100-001-017，在您提交投诉时已显示或告知。',
    button: '确认',
    wrong: '投诉编号不正确，请核对后重新填写。每个链接最多可尝试五次。',
    stranger: {
      heading: '这不是我的投诉',
      text: '可能有人填错了联系方式。请告诉我们，我们将不再就此向您发信。',
      button: '不是我的投诉，请勿再发信',
    },
    ended: {
      title: '此链接已失效',
      text: '链接已使用过、编号填错次数过多，或联系方式已更改。您仍可使用提交投诉时获得的页面。',
    },
    confirmed: {
      title: '谢谢，您的联系方式已确认',
      text: '之后我们的信件会在此告知您详细内容。',
      open: '查看我的投诉',
    },
    refused: {
      title: '谢谢，我们不再向您发信',
      text: '此联系方式已从该投诉中移除，您无需进行其他操作。',
    },
  },
  limit: {
    title: '您可提交投诉的次数',
    standing: {
      warned:
        '我们已提醒您：您此前的投诉明显没有依据。目前您仍可照常提交投诉；如继续如此，我们可能在一段时间内每天只受理您一项投诉。',
      limited: '在{{until}}之前，我们每天只受理您一项投诉；如有人身危险，另可受理一项。',
      appealed:
        '您的申诉已收到，将由未参与此事的人员审查，结果会写信告知您。在此之前，我们每天只受理您一项投诉。',
      kept: '未参与此事的人员已审查您的申诉。在{{until}}之前，我们每天只受理您一项投诉。',
      lifted: '限制已取消，您可照常提交投诉。',
      over: '限制已到期，您可照常提交投诉。',
    },
    notTaken:
      '您写的内容没有成为一项新投诉：今天的一项已经受理。内容已保留，您可在 {{nextAt}} 之后用同一按钮再次提交。',
    contest: '对这一限制提出申诉',
    more: '这一限制的当前情况',
    why: '原因',
    appeal: {
      heading: '申诉',
      hint: '请说明限制不当的理由，将由未参与此事的人员决定。',
      button: '提交申诉',
      missing: '请说明限制不当的理由，最多 5,000 字',
    },
  },
  lostLink: {
    title: '重新获取链接',
    text: '找不到投诉链接了？请填写您留下的电子邮箱或手机号码，我们会把您所有投诉的链接发送到该处。',
    contact: '电子邮箱或手机号码',
    button: '发送链接',
    sentTitle: '请查收我们的消息',
    sent: '如果该联系方式登记过投诉，链接已发送至该处，一般几分钟内送达。每天发送一次。',
    nothing: '没有收到？请核对填写的内容后重试。',
    phone: '没有收到？请核对填写的内容后重试，或拨打电话 {{number}}。',
    again: '重试',
  },
  inbox: {
    title: '本地收件箱',
    text: '未配置发送服务，信件保存在此处，仅供开发使用。',
    empty: '还没有信件。',
    to: '收件人',
    at: '时间',
    by: '发送方式',
    transport: { email: '电子邮件', sms: '短信', message: '平台私信' },
    back: '全部信件',
    html: '邮件显示效果',
    plain: '纯文本',
    sms: '短信',
  },
  problem: {
    'not-found': {
      title: '这里没有内容',
      text: '链接不完整或已失效。请从我们最近的信件中重新打开，或重新获取链接。',
    },
    invalid: { title: '无法读取您提交的表单', text: '请返回检查填写的内容，然后重新提交。' },
    'too-many': { title: '操作过于频繁', text: '请稍等一分钟再试。' },
    unknown: {
      title: '暂时无法确认是否成功',
      text: '此次处理比平时耗时更久。请一分钟后重新打开您的投诉页面；如未见更改，请再次提交，不会重复执行。',
    },
    unavailable: { title: '服务暂时不可用', text: '我们收到的内容已妥善保存，请几分钟后再试。' },
    unexpected: { title: '系统出错了', text: '这是我们的问题，与您无关。请几分钟后再试。' },
    lost: '重新获取链接',
    id: '如需咨询，请提供此编号：{{id}}',
  },
};
