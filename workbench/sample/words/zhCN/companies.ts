import type { CompanyWords, SpelledName } from '../words';

const FIRST =
  '启qi 云yun 澜lan 禾he 沐mu 朗lang 臻zhen 穗sui 岚lan 栖qi 砚yan 珩heng 漾yang 葵kui 桉an 棠tang 汀ting 屿yu 蔚wei 鹿lu';
const SECOND =
  '悦yue 川chuan 然ran 木mu 合he 庭ting 诺nuo 章zhang 野ye 晟sheng 里li 原yuan 舟zhou 和he 谷gu 田tian 岸an 序xu 语yu 达da';

function pairs(names: string): SpelledName[] {
  return names.split(' ').map((name) => [name.slice(0, 1), name.slice(1)]);
}

const stems = pairs(FIRST).flatMap(([first, firstLatin]) => {
  return pairs(SECOND).map(
    ([second, secondLatin]): SpelledName => [first + second, firstLatin + secondLatin],
  );
});

export const companies: CompanyWords = {
  stems,
  industries: [
    {
      name: '酒店住宿',
      chain: true,
      businesses: ['酒店管理', '大酒店', '精品酒店', '度假酒店', '民宿'],
      offers: ['客房、会议、婚宴', '客房、餐饮、温泉', '商务短住'],
      titles: ['总经理', '餐饮总监', '采购经理', '前厅经理', '工程部经理'],
    },
    {
      name: '餐饮',
      chain: true,
      businesses: ['餐饮管理', '餐饮连锁', '烘焙', '咖啡', '茶饮', '食品'],
      offers: ['正餐、外卖、团餐', '咖啡、糕点、外带', '烘焙面包、企业下午茶', '奶茶、轻食'],
      titles: ['老板', '行政总厨', '运营总监', '区域督导', '采购主管'],
    },
    {
      name: '医疗健康',
      businesses: ['口腔门诊', '康复医院', '体检中心', '医疗器械', '养老服务'],
      offers: ['门诊、康复理疗', '口腔诊疗、种植牙', '健康体检、企业套餐', '养老护理、日间照料'],
      titles: ['院长', '后勤科科长', '采购科主任', '设备科科长'],
    },
    {
      name: '教育培训',
      businesses: ['教育科技', '国际学校', '培训学校', '幼儿园'],
      offers: ['成人培训、职业技能', '双语课程、寄宿', '少儿素质课程'],
      titles: ['校长', '总务主任', '后勤处处长', '行政主管'],
    },
    {
      name: '零售百货',
      chain: true,
      businesses: ['百货', '超市连锁', '商贸', '便利店', '家居'],
      offers: ['生鲜、日用百货', '服装、运动户外', '家居用品、家具', '零食、饮料、烟酒'],
      titles: ['总经理', '采购部经理', '店长', '招商经理', '区域经理'],
    },
    {
      name: '商务办公',
      businesses: ['信息技术', '广告传媒', '律师事务所', '会计师事务所', '设计', '人力资源'],
      offers: [
        '代理记账、税务咨询',
        '软件开发、系统维护',
        '广告设计、活动执行',
        '招聘、劳务派遣',
        '诉讼代理、法律顾问',
      ],
      titles: ['行政经理', '办公室主任', '财务总监', '行政主管', '总经理助理'],
    },
    {
      name: '生产制造',
      businesses: ['精密机械', '包装材料', '电子', '纺织', '塑胶', '家具制造'],
      offers: ['注塑模具、塑料件', '纸箱、标签', '精密零件加工', '办公家具', '家纺面料'],
      titles: ['厂长', '采购经理', '设备主管', '行政部经理', '副总经理'],
    },
    {
      name: '物流仓储',
      businesses: ['物流', '供应链管理', '冷链仓储', '货运代理'],
      offers: ['零担专线、整车运输', '仓储、分拣、代发', '冷链配送'],
      titles: ['总经理', '运营经理', '仓储主管', '采购专员'],
    },
    {
      name: '休闲娱乐',
      businesses: ['健身', '影城', '文化旅游', '温泉度假村', '体育发展'],
      offers: ['会员卡、私教课', '影院、活动包场', '温泉、住宿', '青少年体育培训'],
      titles: ['总经理', '运营总监', '门店经理', '老板'],
    },
  ],
  name: ({ stem, city, business, ending, form }) => {
    if (form < 0.15) return `${stem}${business}（${city}）${ending}`;
    return form < 0.25 ? `${stem}${business}` : `${city}${stem}${business}${ending}`;
  },
  endings: ['有限公司', '有限公司', '有限公司', '有限责任公司', '集团有限公司', '股份有限公司'],
};
