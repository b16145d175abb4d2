/** What the crowd writes, in both languages: words drawn as people use them, a few often and most of them seldom. */
import type { Draw } from './draw.js';

const who =
  '我的同事,一个陌生人,我的前夫,楼下的邻居,一位主播,这个用户,有人,卖家,我的学生,一家公司,中介,房东,网友,客服,自称警察的人,代购'.split(
    ',',
  );
const places =
  '上海,北京,广州,深圳,成都,杭州,武汉,西安,南京,重庆,天津,苏州,长沙,郑州,青岛,宁波,昆明,大连,厦门,合肥,福州,无锡,哈尔滨,济南,沈阳,温州,石家庄,南宁,贵阳,太原,乌鲁木齐,呼和浩特,拉萨,银川,西宁,海口,珠海,绍兴,台州,泉州,徐州,洛阳,桂林,丽江'.split(
    ',',
  );
const acts =
  '公开了我的门牌号,发布了我的照片,冒用我的账号,反复骂我,删掉了我的评论,盗用我写的文章,散布谣言,诱导孩子充值,发送骚扰私信,封了我的号,扣了保证金,泄露了聊天记录,伪造了转账截图,拍下我家的院子,搬运我的视频,威胁要到学校来,把我拉进赌博群,卖给我假药,用我的身份证注册,在评论区贴出电话,拒绝退款,引导到站外付款,推广高利贷,编造病历,曝光我的工作单位'.split(
    ',',
  );
const after =
  '现在每天都有人敲门,我已经不敢出门,举报了三次没有回音,希望尽快删除,请恢复我的账号,孩子受到惊吓,工作也受到影响,请给我一个解释,我保留了全部截图,平台应当承担责任,家里老人病倒了,请告诉我下一步,对方还在继续,希望得到道歉,钱到现在没有退,我申诉被驳回了'.split(
    ',',
  );
const persons =
  'A colleague,Somebody,My former landlord,A streamer,This account,A seller,My neighbour,A stranger,An agent,Some company'.split(
    ',',
  );
const verbs =
  'posted my address,uses my photographs,keeps insulting me,copied my article,took over my account,spreads a rumour,sells fake medicine,threatens to come to my school,sent me forty messages,removed my comment,asks for a deposit,published our chat,filmed my garden,talks children into buying,advertises loans'.split(
    ',',
  );
const towns =
  'Leeds,Shanghai,Dublin,Toronto,Perth,Cape Town,Boston,Glasgow,Auckland,Bristol,Denver,Cardiff,Oxford,Lagos,Singapore'.split(
    ',',
  );
const ends =
  'People ring at my door,I have reported it three times,Please take it down,I want my account back,My child is frightened,I kept every screenshot,Nobody answers,I was told to wait,The money is still gone,It goes on every night'.split(
    ',',
  );

/** A complaint as somebody writes it. */
export const chinese = (draw: Draw): string =>
  `${draw.often(who)}在${draw.often(places)}${draw.often(acts)}，${draw.often(after)}。${draw.often(after)}，编号${draw.upTo(90_000)}。`;
export const english = (draw: Draw): string =>
  `${draw.often(persons)} in ${draw.often(towns)} ${draw.often(verbs)}. ${draw.often(ends)}; ${draw.often(ends).toLowerCase()}, item ${draw.upTo(90_000)}.`;

/** Two signs each, from those in every other text to those in none. */
export const queries = [
  ...['上海', '北京', '我的', '门牌', '账号', '海口', '丽江', '照片', '孩子', '敲门', '截图', '退款'],
  ...['假药', '拉萨', '房东', '编号', '有人', '道歉', '院子', '病历', '温州', '同事', '京海', '鲸鱼'],
];
