import { type TechField, techFields } from '../closed-lists.ts'
import { codeFinder, type NamedCode } from './named-codes.ts'
import { compactText } from './plain-text.ts'

/** Names of other lists, the more specific first: an agricultural machine is agriculture, an electric car a vehicle. */
const names: readonly NamedCode<TechField>[] = [
  ...techFields.map((code): NamedCode<TechField> => [`^${code}$`, code]),
  ['新能源(?:汽车|车辆)|智能网联汽车', 'advanced_manufacturing'],
  ['农|林业|畜|牧|渔|水产|养殖|种植|种业|育种|食品|粮食|饲料|肥料|agricultur|food', 'agriculture'],
  ['航空|航天|低空|无人机|卫星|北斗|aerospace|aviation', 'aerospace'],
  ['(?:生物)?(?:医用|医药)材料', 'biomedicine'],
  ['^.{0,6}材料$|电子化学品', 'new_materials'],
  ['新材料|材料|化工|纺织|冶金|陶瓷|高分子|materials?', 'new_materials'],
  ['生物|医药|医疗|医学|制药|药|健康|卫生|bio|medic|pharma', 'biomedicine'],
  ['节能环保|环境|环保|污染|水处理|固废|资源|碳中和|双碳|水利|environment', 'environment'],
  ['新能源|能源|节能|光伏|太阳能|风电|储能|电池|氢能|核能|电力|energy', 'new_energy'],
  [
    '电子信息|信息技术|电子|信息|软件|互联网|物联网|人工智能|大数据|云计算|集成电路|半导体|芯片|通信|计算机|数字|网络安全|electronic|software|^it$|^ai$',
    'electronics',
  ],
  [
    '制造|装备|机械|自动化|机器人|机床|机电|仪器|仪表|模具|汽车|轨道|船舶|交通运输|manufactur|machin|equipment',
    'advanced_manufacturing',
  ],
  ['服务|研发设计|检验检测|知识产权|文化创意|科技金融|services?', 'hi_tech_services'],
  ['其他|其它|建筑|生活必需|日用|日化|other', 'other'],
]
const find = codeFinder(names)

/**
 * Our field for a name of another list: `先进制造与自动化（装备）`, `电子材料`, `生物医药-中药`, `新一代信息技术`. The part before
 * the first dash, slash or bracket decides where it can; what follows may say more than 其他. Null when unknown.
 */
export function parseTechField(value: string): TechField | null {
  const [head = '', ...rest] = compactText(value).split(/[-—–/\\>(:,、;|]/u)
  const broad = find(head)[0] ?? null
  return broad === null || broad === 'other' ? (find(rest.join(','))[0] ?? broad) : broad
}
