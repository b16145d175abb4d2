/** 登录与退出页面用语。 */
import type { door as en } from './en-door.js';
import type { Translated } from './translated.js';

export const door: Translated<typeof en> = {
  signIn: {
    title: '登录',
    sample: {
      heading: '选择示例人员',
      text: '这是试用环境，可以任选一人登录。',
      label: '人员',
      button: '以此人登录',
    },
    none: '尚未设置登录方式，请联系运维人员。',
    signedOut: '您已退出登录。',
  },
  sendAgain: {
    title: '请重新登录后再提交',
    text: '您已退出登录，可能是因为较长时间没有操作。内容尚未提交；只要不关闭本页，您写的内容就不会丢失。',
    first: '在新标签页中登录',
    then: '登录后回到本页提交。',
    typed: '您填写的内容',
    button: '现在提交',
  },
  sessions: {
    title: '已登录的设备',
    text: '如果有您不认识的登录，请将其结束，并告知管理员。',
    browser: '浏览器',
    unknown: '未注明',
    way: '登录方式',
    ways: { sample: '以示例人员登录' },
    since: '登录时间',
    used: '最近使用',
    until: '最晚结束时间',
    mine: '当前登录',
    end: '结束此登录',
    all: '全部退出',
    none: '没有其他登录。',
  },
  signOut: '退出登录',
};
