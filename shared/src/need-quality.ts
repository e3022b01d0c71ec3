import type { Confidentiality, NeedKind, QualityLevel, TechField } from './closed-lists.ts'
import { type ExpertQuestion, questionsFor } from './expert-questions.ts'
import type { FenRange } from './money.ts'
import { type QualityCheck, qualityChecks } from './quality-checks.ts'
import { countQuantities } from './quantities.ts'

/** The parts of a need that its quality is read from. */
export interface QualitySubject {
  title: string
  kind: NeedKind
  techField: TechField | null
  problem: string
  currentState: string
  targets: string
  budgetFen: FenRange | null
  budgetNegotiable: boolean
  deadline: string | null
  confidentiality: Confidentiality
  teaser: string | null
}

export interface NeedQuality {
  /** 0–100: the weight of what is there in that of all that is asked of such a need */
  score: number
  level: QualityLevel
  /** every check that such a need has to stand, in order of weight, and whether it does */
  checks: { check: QualityCheck; weight: number; met: boolean }[]
  /** what an expert would ask next, at most three */
  questions: ExpertQuestion[]
}

const READY = 70
const VAGUE = 40

const weights: Record<QualityCheck, number> = {
  present_and_wanted: 20,
  targets: 20,
  object: 15,
  problem: 10,
  constraints: 10,
  tried: 10,
  field: 5,
  budget: 5,
  deadline: 5,
  teaser: 5,
}

/** What is not asked of needs of other kinds than a technical one. */
const notAsked: Partial<Record<NeedKind, readonly QualityCheck[]>> = {
  introduction: ['present_and_wanted'],
  talent: ['present_and_wanted', 'constraints'],
  testing: ['present_and_wanted', 'tried'],
  joint_application: ['present_and_wanted', 'targets', 'constraints'],
  other: ['present_and_wanted'],
}

const said = (text: string | null) => (text ?? '').replace(/[\s\p{P}]/gu, '').length

const empty =
  /(?:技术|产品|工艺|设备|生产|企业|公司|需求|问题|难题|合作|研发|开发|升级|改造|提升|提高|解决|创新|优化|智能化|数字化|自动化|项目|关键|方案|寻求|希望|相关|新型|质量|效率|水平|能力|转型|的|和|与|及|我们|想|要|找)/gu
/** A title names a thing when something is left of it without the words that stand in every title. */
const namesAnObject = (title: string) => said(title.replace(empty, '')) >= 2

/** In the title of a need for tests these name none. */
const tests = /检测|测试|检验|化验|分析|服务|委托/gu

const constraint =
  /基材|材质|材料|原料|配方|规格|尺寸|直径|厚度|宽度|线速|速度|节拍|产能|产量|批量|空间|现有(?:设备|产线|生产线|工艺)|不(?:改变?|能|可|影响|增加|停机|含|使用|换)|兼容|环境|温度|湿度|工况|介质|压力|标准|国标|GB|法规|环保|无毒|食品级|成本/i
const tried =
  /试过|尝试|做过|用过|换过|找过|测过|改过|调过|目前|现在|现有|已有|已经|此前|之前|原来|采用|使用的?是|正在用|效果/

/** Whether each check is met. Each looks for something that is there, so more text never takes anything away. */
const meets: Record<QualityCheck, (need: QualitySubject) => boolean> = {
  object: ({ title, kind }) => namesAnObject(kind === 'testing' ? title.replace(tests, '') : title),
  problem: ({ problem }) => said(problem) >= 12,
  field: ({ techField }) => techField !== null,
  present_and_wanted: ({ problem, currentState, targets }) =>
    countQuantities(targets) >= 1 && countQuantities(`${problem}\n${currentState}`) >= 1,
  targets: ({ targets }) => countQuantities(targets) >= 1,
  constraints: ({ problem, currentState, targets }) =>
    constraint.test(`${problem}\n${currentState}\n${targets}`),
  tried: ({ problem, currentState }) => said(currentState) >= 8 || tried.test(problem),
  budget: ({ budgetFen, budgetNegotiable }) => budgetFen !== null || budgetNegotiable,
  deadline: ({ deadline }) => deadline !== null,
  teaser: ({ teaser }) => said(teaser) >= 8,
}

/** Needs for tests and for people say what they want in other words than numbers with units. */
const ownWords: Partial<Record<NeedKind, Partial<Record<QualityCheck, RegExp>>>> = {
  testing: {
    targets: /GB|ISO|ASTM|IEC|CNAS|CMA|标准|样品|试样|报告|检测项目|项目[:：]|测试项/i,
    constraints: /样品|试样|破坏|无损|送样|取样/,
  },
  talent: {
    targets: /专业|博士|硕士|本科|学历|职称|教授|工程师|全职|兼职|科技副总|[一二两三四五\d]\s*[名人位]/,
  },
}

function stands(check: QualityCheck, need: QualitySubject): boolean {
  if (meets[check](need)) return true
  const words = ownWords[need.kind]?.[check]
  if (!words) return false
  return words.test(
    check === 'targets' ? need.targets : [need.problem, need.currentState, need.targets].join('\n'),
  )
}

/**
 * How well a need can be answered as it stands. Deterministic; a blank counts as not said, and saying more
 * never lowers the score.
 */
export function needQuality(need: QualitySubject): NeedQuality {
  const spared = notAsked[need.kind] ?? []
  const asked = qualityChecks.filter(
    (check) => !spared.includes(check) && (check !== 'teaser' || need.confidentiality !== 'public'),
  )
  const checks = asked
    .map((check) => ({ check, weight: weights[check], met: stands(check, need) }))
    .sort((a, b) => b.weight - a.weight)
  const weighed = (chosen: typeof checks) => chosen.reduce((sum, { weight }) => sum + weight, 0)
  const score = Math.round((100 * weighed(checks.filter(({ met }) => met))) / weighed(checks))
  const missing = checks.filter(({ met }) => !met).map(({ check }) => check)
  const text = [need.title, need.problem, need.currentState, need.targets].join('\n')
  return {
    score,
    level: score >= READY ? 'ready' : score >= VAGUE ? 'needs_more' : 'too_vague',
    checks,
    questions: questionsFor(need.kind, need.techField, text, missing),
  }
}
