import type { CityWords, RegionWords } from '../words';

function city(province: string, name: string, area: string, districts: string): CityWords {
  return { province, city: name, area, districts: districts.split(' ') };
}

export const places: readonly RegionWords[] = [
  {
    region: '华东',
    cities: [
      city('上海市', '上海', '021', '浦东新区 徐汇区 闵行区 杨浦区 嘉定区'),
      city('浙江省', '杭州', '0571', '西湖区 滨江区 余杭区 拱墅区'),
      city('江苏省', '苏州', '0512', '姑苏区 吴中区 工业园区 相城区'),
      city('浙江省', '宁波', '0574', '海曙区 鄞州区 江北区'),
    ],
  },
  {
    region: '华南',
    cities: [
      city('广东省', '深圳', '0755', '南山区 福田区 宝安区 龙岗区'),
      city('广东省', '广州', '020', '天河区 越秀区 番禺区 白云区'),
      city('福建省', '厦门', '0592', '思明区 湖里区 集美区'),
      city('广东省', '佛山', '0757', '禅城区 南海区 顺德区'),
    ],
  },
  {
    region: '华北',
    cities: [
      city('北京市', '北京', '010', '朝阳区 海淀区 丰台区 大兴区'),
      city('天津市', '天津', '022', '和平区 南开区 西青区'),
      city('山东省', '青岛', '0532', '市南区 崂山区 黄岛区'),
      city('河北省', '石家庄', '0311', '长安区 裕华区 桥西区'),
    ],
  },
  {
    region: '中西部',
    cities: [
      city('四川省', '成都', '028', '锦江区 武侯区 高新区 青羊区'),
      city('湖北省', '武汉', '027', '江汉区 武昌区 洪山区'),
      city('陕西省', '西安', '029', '雁塔区 碑林区 未央区'),
      city('湖南省', '长沙', '0731', '岳麓区 雨花区 开福区'),
    ],
  },
];
