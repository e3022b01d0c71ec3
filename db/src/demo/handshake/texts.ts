import type { PushRecipientKind } from '@duijie/shared/pushes'
import type { ProposalStage } from '@duijie/shared/stages'
import type { threadAuthors } from '@duijie/shared/threads'

/** The need of the demonstration's enterprise that several institutions offered to solve. */
export const PROPOSED_NEED = 'need-nickel-wastewater'

export interface DemoProposal {
  targetKey: string
  approach: string
  team: string
  trl: number
  months: number
  priceFen: { min: number; max: number } | null
  stage: ProposalStage
}

export const demoProposals: DemoProposal[] = [
  {
    targetKey: 'res-electrocatalytic-decomplexing',
    approach:
      '废水先调酸，进掺硼金刚石阳极电解槽停留50分钟，把柠檬酸、乳酸的络合断开，次磷同时氧化成正磷；再用微量钙盐除磷，出水过双吡啶胺螯合树脂。先拉一套每天3吨的撬装机到厂里跑一个月，总镍连续达标再定整套。',
    team: '岳砚之课题组：电化学、树脂各一名副教授，驻厂工程师两名',
    trl: 8,
    months: 6,
    priceFen: { min: 128_000_000, max: 165_000_000 },
    stage: 'shortlisted',
  },
  {
    targetKey: 'wen-kecheng',
    approach:
      '保留现有芬顿槽，前面加一级臭氧催化破络，后面用流化床结晶代替混凝沉淀，镍以碳酸镍颗粒收回，污泥量预计能减一半以上。总镍压到0.1 mg/L还要在末端加一级除镍树脂。',
    team: '温可澄带调试组三人，设备由长期合作的环保公司配套',
    trl: 7,
    months: 8,
    priceFen: { min: 96_000_000, max: 118_000_000 },
    stage: 'submitted',
  },
  {
    targetKey: 'chu-ruoheng',
    approach:
      '不动主体工艺，先把药加准：在破络后和总排口各装一台总镍在线测量仪，按浓度联动加药，超标自动切回调节池。能把药剂费降两成左右，但单靠这一步到不了0.1 mg/L，建议和破络方案一起上。',
    team: '褚若衡、博士生一名、仪表工程师一名',
    trl: 6,
    months: 4,
    priceFen: null,
    stage: 'submitted',
  },
]

export interface DemoMessage {
  targetKey: string
  author: (typeof threadAuthors)[number]
  /** days after the proposal */
  after: number
  text: string
}

/** Between the demonstration's enterprise, its liaison and the bureau, who have accounts. */
export const demoMessages: DemoMessage[] = [
  {
    targetKey: 'chu-ruoheng',
    author: 'enterprise',
    after: 1,
    text: '在线仪表测得准吗？我们水里柠檬酸多，比色法以前总是偏低。',
  },
  {
    targetKey: 'chu-ruoheng',
    author: 'institution',
    after: 2,
    text: '仪器带高温消解，络合镍会先打开再测；0.05到2 mg/L这一段和原子吸收比对，偏差在8%以内。消解要12分钟，所以是一刻钟出一个数。',
  },
  {
    targetKey: 'chu-ruoheng',
    author: 'enterprise',
    after: 3,
    text: '一刻钟够用。试用期间仪器算谁的？药剂和标液一个月要多少钱？',
  },
  {
    targetKey: 'chu-ruoheng',
    author: 'institution',
    after: 5,
    text: '试用两个月仪器由我们出，贵公司出取水点和一路220伏电；标液和药剂一台每月大约九百元。',
  },
  {
    targetKey: 'chu-ruoheng',
    author: 'bureau',
    after: 6,
    text: '现场试用可以排在破络中试同一个月，省得停两次水。需要我们协调时间请在这里说。',
  },
  {
    targetKey: 'res-electrocatalytic-decomplexing',
    author: 'enterprise',
    after: 2,
    text: '阳极寿命能保多久？我们水里氯离子在800 mg/L上下，会不会产氯气？',
  },
  {
    targetKey: 'res-electrocatalytic-decomplexing',
    author: 'bureau',
    after: 4,
    text: '已电话问过课题组：示范站的阳极用了三年没有换；氯离子到1500 mg/L以内靠引风和碱洗处理尾气，会写进中试方案。',
  },
]

/** A personal word that went with the pushes of a lead, by the target. */
export const pushNotes: Partial<Record<string, Partial<Record<PushRecipientKind, string>>>> = {
  'res-electrocatalytic-decomplexing': {
    enterprise: '逯工，这家做过线路板园区的示范站，水质和你们接近，建议先看运行费那一段。',
    liaison: '企业园区明年三月执行特别限值，时间比较紧，请尽量一周内答复。',
  },
  'res-low-pressure-carburizing': { enterprise: '可以先送一炉试样看变形，再谈设备。' },
  'res-ti-warm-heading': { liaison: '企业愿意承担模具费用，中试费用怎么分想当面谈。' },
}

export interface DemoTask {
  needKey: string
  targetKey: string
  title: string
  /** days from today; overdue below 0 */
  due: number
  note?: string
  done?: true
}

/** What the bureau set itself beside the tasks that the stages set. */
export const demoTasks: DemoTask[] = [
  {
    needKey: 'need-carburizing-distortion',
    targetKey: 'res-low-pressure-carburizing',
    title: '问企业两炉齿圈试样寄出没有',
    due: -4,
    note: '寄到院方热处理车间，收件人写课题组。',
  },
  {
    needKey: PROPOSED_NEED,
    targetKey: 'res-electrocatalytic-decomplexing',
    title: '约企业和课题组看撬装机摆放位置',
    due: 2,
    note: '空地60平方米，要看电和引风怎么接。',
  },
  {
    needKey: 'need-agv-drift',
    targetKey: 'res-lifelong-slam',
    title: '请院方补测货物变动大的区域',
    due: 5,
  },
  {
    needKey: 'need-lotus-root-digger',
    targetKey: 'pang-muchuan',
    title: '企业负责人出差回来后再约时间',
    due: 9,
  },
  {
    needKey: 'need-harvester-loss',
    targetKey: 'res-variable-drum-harvester',
    title: '把样机视频发给企业',
    due: -20,
    done: true,
  },
]
