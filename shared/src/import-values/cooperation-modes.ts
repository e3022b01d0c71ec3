import { type CooperationMode, cooperationModes } from '../closed-lists.ts'
import { codeFinder, type NamedCode } from './named-codes.ts'
import { compactText } from './plain-text.ts'

const names: readonly NamedCode<CooperationMode>[] = [
  ...cooperationModes.map((code): NamedCode<CooperationMode> => [`\\b${code}\\b`, code]),
  [
    '(?:共建|建立|成立|组建)[^,，、;；/]{0,8}(?:机构|中心|实验室|研究院|研究所|平台|基地|载体|工作站)',
    'joint_lab',
  ],
  ['联合(?:实验室|研究院|研究中心|研发中心|创新中心|创新体)|新型研发机构|共建', 'joint_lab'],
  ['人才|科技副总|产业教授|专家|引才|兼职|博士后|引进团队|团队引进|talent', 'talent'],
  ['委托|定制(?:开发|研发)|commission(?:ed)?', 'commissioned'],
  ['(?:合作|联合|共同|协同|协作)(?:研发|开发|研究|研制|攻关|创新|申报)', 'joint_development'],
  ['产学研|校企合作|技术合作|joint(?:development|research|r&d)', 'joint_development'],
  ['许可(?:转让|使用)?|授权使用|licen[sc](?:e|ing)', 'license'],
  ['入股|作价|股权|参股|合资|equity', 'equity'],
  ['转让|买断|买入|购买|收购|出售|(?:成果|技术|专利)引进|引进(?:成果|技术|专利)|受让|transfer', 'transfer'],
  ['咨询|技术诊断|consult(?:ing|ation)?', 'consulting'],
  ['服务|技术支持|技术指导|检测|测试|services?', 'service'],
  ['其他|其它|合作生产|other', 'other'],
]
const find = codeFinder(names)

const anyMode = /不限|均可|皆可|都可|都行|任意/
const refused = /(?:不|非)(?:接受|考虑|需要|需)?(?:技术)?(?:转让|许可|入股|委托)/gu

/**
 * The modes that a text names: `技术转让、委托开发`, `联合开发/人才引进`, `转让/入股`, `完全转让许可转让技术入股`, codes of
 * the closed list. Nothing named, an unknown word or `不限` is unknown: `[]`.
 */
export function parseCooperationModes(value: string): CooperationMode[] {
  const text = compactText(value)
  return anyMode.test(text) ? [] : find(text.replace(refused, ''))
}
