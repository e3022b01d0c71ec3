import type { EventDirection } from '@duijie/shared/event-queries'

export interface DemoTrip {
  key: string
  title: string
  direction: EventDirection
  institutionKeys: string[]
}

/** The trips of the year in their order: 55 stops, every institution at least once. */
export const trips: DemoTrip[] = [
  {
    key: 'trip-local-ai',
    title: '走进泽川高校：智能制造专场',
    direction: 'outbound',
    institutionKeys: ['zechuan-tech', 'zechuan-ai', 'zechuan-polytechnic'],
  },
  {
    key: 'trip-dongchu-equipment',
    title: '装备企业走进东楚',
    direction: 'outbound',
    institutionKeys: ['dongchu-industry', 'dongchu-electric'],
  },
  {
    key: 'trip-nanzhi-electronics',
    title: '电子信息企业走进南沚',
    direction: 'outbound',
    institutionKeys: ['nanzhi-electronics', 'nanzhi-optics'],
  },
  {
    key: 'trip-jianglin-farming',
    title: '现代农业与食品企业院所行',
    direction: 'outbound',
    institutionKeys: ['jianglin-agri', 'jianglin-livestock', 'qingluo-food'],
  },
  {
    key: 'trip-cangpu-chemicals',
    title: '新材料企业走进沧浦',
    direction: 'outbound',
    institutionKeys: ['cangpu-chemical', 'cangpu-petroleum'],
  },
  {
    key: 'trip-beipu-aviation',
    title: '航空部件与焊接技术对接',
    direction: 'outbound',
    institutionKeys: ['beipu-aviation', 'beipu-mechanics'],
  },
  {
    key: 'trip-lanze-medicine',
    title: '生物医药企业院所行',
    direction: 'outbound',
    institutionKeys: ['lanze-medical', 'lanze-biomaterials', 'luyang-tcm'],
  },
  {
    key: 'trip-yanzhou-materials',
    title: '金属与磁性材料专场',
    direction: 'outbound',
    institutionKeys: ['yanzhou-materials', 'yanzhou-magnetics'],
  },
  {
    key: 'trip-forest-textile',
    title: '家居纺织企业走进岱林、棠溪',
    direction: 'outbound',
    institutionKeys: ['dailin-forestry', 'tangxi-textile'],
  },
  {
    key: 'trip-xiwan-ocean',
    title: '水产与日化企业走进汐湾',
    direction: 'outbound',
    institutionKeys: ['xiwan-ocean', 'xiwan-pharma'],
  },
  {
    key: 'trip-shuoyuan-mining',
    title: '矿山装备与绿色建材对接',
    direction: 'outbound',
    institutionKeys: ['shuoyuan-mining', 'shuoyuan-building'],
  },
  {
    key: 'trip-light-industry',
    title: '食品轻工企业院所行',
    direction: 'outbound',
    institutionKeys: ['yanjiang-light', 'qingluo-food', 'luyang-metrology'],
  },
  {
    key: 'trip-transport-sensing',
    title: '汽车部件与传感专场',
    direction: 'outbound',
    institutionKeys: ['lingjiang-transport', 'cuizhu-normal'],
  },
  {
    key: 'inbound-zechuan-tech',
    title: '泽川理工教授进园区',
    direction: 'inbound',
    institutionKeys: ['zechuan-tech'],
  },
  {
    key: 'trip-energy-saving',
    title: '节能与排产技术进车间',
    direction: 'inbound',
    institutionKeys: ['zechuan-ai', 'zechuan-energy-institute'],
  },
  {
    key: 'trip-second-equipment',
    title: '装备企业院所行（第二期）',
    direction: 'outbound',
    institutionKeys: ['beipu-mechanics', 'dongchu-industry', 'dongchu-electric'],
  },
  {
    key: 'trip-second-nanzhi',
    title: '光电与封装技术对接',
    direction: 'outbound',
    institutionKeys: ['nanzhi-optics', 'nanzhi-electronics'],
  },
  {
    key: 'trip-second-materials',
    title: '新材料企业院所行（第二期）',
    direction: 'outbound',
    institutionKeys: ['yanzhou-materials', 'yanzhou-magnetics', 'dailin-forestry'],
  },
  {
    key: 'inbound-cangpu',
    title: '沧浦专家进化工新材料企业',
    direction: 'inbound',
    institutionKeys: ['cangpu-petroleum', 'cangpu-chemical'],
  },
  {
    key: 'trip-protein-feed',
    title: '水产与饲料企业院所行',
    direction: 'outbound',
    institutionKeys: ['xiwan-ocean', 'jianglin-livestock'],
  },
  {
    key: 'trip-skills-vehicles',
    title: '工艺改进与新能源汽车配套专场',
    direction: 'outbound',
    institutionKeys: ['zechuan-polytechnic', 'lingjiang-transport', 'zechuan-energy-institute'],
  },
  {
    key: 'trip-test-and-waste',
    title: '检测计量与固废利用对接',
    direction: 'outbound',
    institutionKeys: ['shuoyuan-mining', 'luyang-metrology'],
  },
  {
    key: 'inbound-biomaterials',
    title: '医用材料与制剂专家来访',
    direction: 'inbound',
    institutionKeys: ['lanze-biomaterials', 'xiwan-pharma'],
  },
  {
    key: 'trip-year-end',
    title: '年末成果推介与签约',
    direction: 'outbound',
    institutionKeys: ['yanjiang-light', 'jianglin-agri', 'zechuan-tech'],
  },
]
