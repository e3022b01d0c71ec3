import { type NeedKind, needKinds, type ResultForm, resultForms } from '../closed-lists.ts'
import { codeFinder, type NamedCode } from './named-codes.ts'

const needKindNames: readonly NamedCode<NeedKind>[] = [
  ...needKinds.map((code): NamedCode<NeedKind> => [`^${code}$`, code]),
  ['联合申报|项目申报|申报', 'joint_application'],
  ['人才|专家|团队', 'talent'],
  ['检测|检验|测试|表征', 'testing'],
  ['引进|转化|购买|受让|成果', 'introduction'],
  ['攻关|难题|瓶颈|研发|开发|改进|升级|改造|技术', 'technical_challenge'],
  ['其他|其它', 'other'],
]
const resultFormNames: readonly NamedCode<ResultForm>[] = [
  ...resultForms.map((code): NamedCode<ResultForm> => [`^${code}$`, code]),
  ['软件|算法|程序|系统平台', 'software'],
  ['品种|种质|菌种', 'variety'],
  ['工艺', 'process'],
  ['材料', 'material'],
  ['装备|设备|装置|仪器|样机', 'equipment'],
  ['产品', 'product'],
  ['技术|方法', 'technology'],
  ['其他|其它', 'other'],
]
const findNeedKind = codeFinder(needKindNames)
const findResultForm = codeFinder(resultFormNames)

/** 需求类型 of a need; null when nothing of the list is named. */
export function parseNeedKind(value: string): NeedKind | null {
  return findNeedKind(value)[0] ?? null
}

/** 体现形式 of a research result; null when nothing of the list is named. */
export function parseResultForm(value: string): ResultForm | null {
  return findResultForm(value)[0] ?? null
}
