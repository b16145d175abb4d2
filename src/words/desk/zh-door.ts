/** 登录与退出页面用语。 */
import type { door as en } from './en-door.js';
import type { Translated } from '../translated.js';

export const door: Translated<typeof en> = {
  error: '错误：{{title}}',
  wrong: '错误',
  signIn: {
    title: '登录',
    oidc: { text: '请使用您在本单位的账号登录。', button: '登录' },
    link: {
      text: '我们会把登录链接发到您的工作邮箱。链接只能使用一次，15 分钟内有效。',
      label: '工作邮箱',
      button: '发送登录链接',
    },
    sample: {
      heading: '或选择示例人员',
      text: '这是试用环境，可以任选一人登录。',
      label: '人员',
      button: '以此人登录',
    },
    role: {
      'service-agent': '客服专员',
      handler: '调查员',
      lead: '组长',
      supervisor: '主管',
      auditor: '审计员',
      operator: '运维人员',
      admin: '管理员',
    },
    done: '完成',
    failed: '尚未登录',
    none: '尚未设置登录方式，请联系管理员。',
    notice: {
      'signed-out': '您已退出登录。如果使用的是公用电脑，请同时退出您在本单位的账号。',
      address: '请填写邮箱地址，例如 name@example.com。',
      'link-over': '此链接已经使用过，或已超过 15 分钟。请重新申请。',
      unreachable: '本单位的登录服务暂时没有响应，请过几分钟再试。',
      refused: '登录没有完成，请从这里重新开始。',
      nobody: '您已通过本单位的登录，但工作人员中没有人使用您的邮箱地址。请联系管理员添加。',
    },
  },
  linkSent: {
    title: '请查收邮件',
    text: '如果有工作人员使用 {{email}} 这个地址，登录链接已经发出。链接只能使用一次，15 分钟内有效。',
    nothing: '没有收到？请查看垃圾邮件，并核对地址。',
    again: '重新申请',
  },
  link: {
    title: '以{{name}}的身份登录',
    text: '此链接只能使用一次。',
    button: '登录',
  },
  sendAgain: {
    title: '请重新登录后再提交',
    warning: '注意',
    text: '您已退出登录，可能是因为较长时间没有操作。内容尚未提交；只要不关闭本页，您写的内容就不会丢失。',
    signIn: '在新标签页中登录',
    after: '登录后回到本页提交。',
    files: '登录后回到本页继续：表单会保留您写的内容。文件未能接收，请在表单中重新选择。',
    goOn: '继续填写表单',
    typed: '您填写的内容',
    button: '现在提交',
  },
  sessions: {
    title: '已登录的设备',
    text: '如果有您不认识的登录，请将其结束，并告知管理员。',
    unknown: '未注明名称的浏览器',
    way: '登录方式',
    ways: { oidc: '使用本单位账号', link: '通过我们发送的链接', sample: '以示例人员登录' },
    since: '登录时间',
    used: '最近使用',
    until: '最晚结束时间',
    mine: '{{browser}}（当前登录）',
    end: '结束此登录',
    all: '全部退出',
  },
  problem: {
    on: '前往我的工作',
    'not-found': {
      title: '这里没有您可以查看的内容',
      text: '地址或编号有误，或者此投诉不在您的查看范围内。',
    },
    'course-missing': {
      title: '您尚未通过该类别要求的课程',
      text: '通过之前，您无法查看这件投诉。在此期间，主管可以将其交给他人，或给予您限期例外。',
    },
    'enough-seen-today': {
      title: '今天请先不要处理这件投诉',
      text: '其内容可能令人不适，而您今天处理的此类投诉已达到上限。这不是您的问题，您也不必做任何事：今天到期的，几分钟内会交给其他同事；其余的明天再向您开放。如果今天让您感到不好受，请和您的主管聊一聊。',
    },
    invalid: { title: '无法读取提交的内容', text: '请回到原来的页面，刷新后从该页重新提交。' },
    'too-many': { title: '请求过于频繁', text: '请等待一分钟后再试。' },
    unknown: {
      title: '尚不确定是否成功',
      text: '本次操作用时比平常长。请在一分钟后重新打开该投诉；如果没有变化，请再提交一次，不会重复执行。',
    },
    unavailable: { title: '暂时无法使用', text: '已经收到的内容不会丢失，请过几分钟再试。' },
    unexpected: {
      title: '系统出错了',
      text: '这不是您的问题。请过几分钟再试；如果仍然如此，请把下面的编号告诉运维人员。',
    },
  },
};
