/** 工作台框架用语。 */
import type { desk as en } from './en-desk.js';
import type { Translated } from '../translated.js';

export const desk: Translated<typeof en> = {
  name: '工作台',
  places: '工作台',
  place: {
    work: '我的工作',
    search: '搜索',
    call: '热线',
    team: '看板',
    insights: '统计与改进',
    training: '培训',
    figures: '我的统计',
    operations: '运行状况',
    admin: '系统管理',
  },
  signOut: '退出登录',
};
