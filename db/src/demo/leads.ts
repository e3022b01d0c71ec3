import type { DeclineReason } from '@duijie/shared/judgements'
import type { LeadSource } from '@duijie/shared/lead-queries'
import type { LeadAnswer } from '@duijie/shared/leads'
import type { LeadStage } from '@duijie/shared/stages'

export interface DemoLead {
  needKey: string
  target: { kind: 'result' | 'expert' | 'institution'; key: string }
  source: LeadSource
  /** the stages it went through, the first one being how it was made */
  way: LeadStage[]
  /** so long ago was its last move; else the moves are spread until now */
  daysAgo?: number
  closeReason?: DeclineReason
  onHold?: true
  enterpriseAnswer?: LeadAnswer
  institutionAnswer?: LeadAnswer
  note: string
}

const result = (key: string) => ({ kind: 'result' as const, key })
const UNTIL_MET: LeadStage[] = ['suggested', 'screened', 'pushed', 'introduced', 'met']

export const demoLeads: DemoLead[] = [
  {
    needKey: 'need-low-cn-nitrogen',
    target: result('res-sulfur-autotrophic'),
    source: 'visit',
    way: ['suggested'],
    note: '走访时企业提到冬季总氮最难达标，待核对水温条件。',
  },
  {
    needKey: 'need-pump-efficiency',
    target: result('res-impeller-inverse-design'),
    source: 'broker',
    way: ['suggested', 'screened'],
    note: '指标和模型库范围相符，下周推送。',
  },
  {
    needKey: 'need-carburizing-distortion',
    target: result('res-low-pressure-carburizing'),
    source: 'broker',
    way: ['suggested', 'screened', 'pushed'],
    enterpriseAnswer: 'interested',
    note: '企业愿意先送两炉齿圈试样。',
  },
  {
    needKey: 'need-dumpling-cracks',
    target: result('res-dumpling-wrapper'),
    source: 'visit',
    daysAgo: 4,
    way: ['suggested', 'screened', 'pushed'],
    note: '已推送双方，等待答复。',
  },
  {
    needKey: 'need-harvester-loss',
    target: result('res-variable-drum-harvester'),
    source: 'visit',
    daysAgo: 10,
    way: ['suggested', 'screened', 'pushed', 'introduced'],
    enterpriseAnswer: 'interested',
    institutionAnswer: 'interested',
    note: '双方约在麦收前看样机。',
  },
  {
    needKey: 'need-agv-drift',
    target: result('res-lifelong-slam'),
    source: 'enterprise',
    way: UNTIL_MET,
    enterpriseAnswer: 'interested',
    institutionAnswer: 'interested',
    note: '在企业仓库做过一次现场演示，需再测货物变动大的区域。',
  },
  {
    needKey: 'need-ti-bolt-heading',
    target: result('res-ti-warm-heading'),
    source: 'visit',
    way: [...UNTIL_MET, 'negotiating'],
    enterpriseAnswer: 'interested',
    institutionAnswer: 'interested',
    note: '正在商谈中试费用由谁先垫付。',
  },
  {
    needKey: 'need-soy-sauce-sediment',
    target: result('res-soy-sauce-membrane'),
    source: 'broker',
    way: [...UNTIL_MET, 'negotiating', 'agreed'],
    enterpriseAnswer: 'interested',
    institutionAnswer: 'interested',
    note: '达成意向：先租用一套膜组件试运行三个月。',
  },
  {
    needKey: 'need-tomato-nematode',
    target: result('res-nematode-biocontrol'),
    source: 'visit',
    way: ['suggested', 'screened', 'pushed', 'closed'],
    closeReason: 'timing',
    enterpriseAnswer: 'not_now',
    institutionAnswer: 'interested',
    note: '大棚已定植，企业希望明年换茬时再谈。',
  },
  {
    needKey: 'need-hemostatic-dressing',
    target: { kind: 'expert', key: 'leng-yutong' },
    source: 'broker',
    way: ['suggested', 'screened', 'closed'],
    closeReason: 'trl_gap',
    note: '专家的胶原方向尚无止血产品，成熟度不够。',
  },
  {
    needKey: 'need-lotus-root-digger',
    target: { kind: 'expert', key: 'pang-muchuan' },
    source: 'visit',
    way: ['suggested', 'screened', 'pushed'],
    onHold: true,
    institutionAnswer: 'interested',
    note: '企业负责人出差，月底恢复联系。',
  },
  {
    needKey: 'need-fish-earthy-odor',
    target: { kind: 'institution', key: 'qingluo-food' },
    source: 'enterprise',
    way: ['suggested', 'screened'],
    note: '企业想先参观院方水产加工中试线。',
  },
  {
    needKey: 'need-nickel-wastewater',
    target: result('res-electrocatalytic-decomplexing'),
    source: 'proposal',
    daysAgo: 9,
    way: ['suggested', 'screened', 'pushed'],
    enterpriseAnswer: 'interested',
    institutionAnswer: 'interested',
    note: '企业把这个方案列为重点，想先看撬装机中试。',
  },
  {
    needKey: 'need-nickel-wastewater',
    target: { kind: 'expert', key: 'wen-kecheng' },
    source: 'proposal',
    daysAgo: 9,
    way: ['suggested', 'screened', 'pushed'],
    institutionAnswer: 'interested',
    note: '报价最低，末端树脂由谁供货还没说清。',
  },
  {
    needKey: 'need-nickel-wastewater',
    target: { kind: 'expert', key: 'chu-ruoheng' },
    source: 'proposal',
    daysAgo: 9,
    way: ['suggested', 'screened', 'pushed'],
    institutionAnswer: 'interested',
    note: '在线测量可与破络方案一起上。',
  },
]
