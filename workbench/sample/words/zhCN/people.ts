import type { PeopleWords, SpelledName } from '../words';

const FAMILY =
  '王wang 李li 张zhang 刘liu 陈chen 杨yang 赵zhao 黄huang 周zhou 吴wu 徐xu 孙sun 胡hu 朱zhu 高gao 林lin 何he 郭guo 马ma 罗luo ' +
  '梁liang 宋song 郑zheng 谢xie 韩han 唐tang 冯feng 于yu 董dong 萧xiao 程cheng 曹cao 袁yuan 邓deng 许xu 傅fu 沈shen 曾zeng ' +
  '彭peng 吕lv 苏su 卢lu 蒋jiang 蔡cai 贾jia 丁ding 魏wei 薛xue 叶ye 阎yan 欧阳ouyang 司徒situ';

const GIVEN =
  '伟wei 芳fang 娜na 敏min 静jing 磊lei 洋yang 艳yan 勇yong 杰jie 娟juan 涛tao 超chao 霞xia 刚gang 燕yan 建华jianhua 志强zhiqiang ' +
  '秀兰xiulan 雨桐yutong 子涵zihan 浩然haoran 思远siyuan 佳怡jiayi 文博wenbo 晓峰xiaofeng 丽华lihua 国栋guodong 海燕haiyan ' +
  '俊杰junjie 梦琪mengqi 欣悦xinyue 一鸣yiming 立新lixin 春梅chunmei 少聪shaocong 婉清wanqing 明远mingyuan 嘉树jiashu 若溪ruoxi ' +
  '永健yongjian 玉珍yuzhen 振宇zhenyu 诗涵shihan 景行jingxing 淑芬shufen 锦程jincheng 书瑶shuyao 启航qihang 冬青dongqing';

/** `王wang` is a name and its spelling without tones. */
function spelled(names: string): SpelledName[] {
  return names.split(' ').map((name) => {
    const latin = name.replace(/[^a-z]/g, '');
    return [name.slice(0, name.length - latin.length), latin];
  });
}

export const people: PeopleWords = {
  family: spelled(FAMILY),
  given: spelled(GIVEN),
  fullName: (family, given) => family + given,
};
