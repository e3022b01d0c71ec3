import type { VisitProblemKind } from '@duijie/shared/visit-problem-queries'

export const topics = [
  '技术需求征集',
  '技改项目进展',
  '研发机构建设',
  '产学研合作情况',
  '高企申报辅导',
  '创新券政策宣讲',
  '科技副总选聘意向',
  '专利与标准布局',
  '设备更新与数字化改造',
  '研发费用加计扣除',
]

export const summaries = [
  '看了主要产线和检验室，企业把近半年最头疼的质量问题逐条说了一遍，愿意提供样品和现场数据。',
  '与总经理、技术负责人座谈，研发人员不足，希望有老师定期到厂。',
  '企业介绍了去年合作项目的执行情况，成果已在一条线上用，第二条线准备跟进。',
  '现场看了新上的设备，自动化程度提高后，工艺窗口变窄，需要外部力量帮助定参数。',
  '企业对创新券流程不熟，讲解后当场整理出一项可以申请的委托检测。',
  '车间订单饱满，主要瓶颈在后道；企业愿意拿出一条线做中试。',
  '与质量部核对了客户投诉数据，问题集中在两个批次，已约好送样检测。',
  '企业正在申报省级研发机构，缺高校合作协议作支撑材料，约定由我局牵线。',
  '负责人刚换，重新介绍了平台用法，留下联系人；原有需求继续有效。',
  '企业外贸订单占七成，最关心出口认证和绿色包装要求的变化。',
]

export interface HeardProblem {
  kind: Exclude<VisitProblemKind, 'technical'>
  words: string
  handedTo: string
  answer: string
}

export const heardProblems: HeardProblem[] = [
  {
    kind: 'land',
    words: '二期厂房用地指标排了一年，设备已订，放不下。',
    handedTo: '自然资源和规划分局',
    answer: '已纳入今年第二批用地计划，先行办理临时用地。',
  },
  {
    kind: 'land',
    words: '厂区门口道路限高，大件进不来，要绕行九公里。',
    handedTo: '住房和城乡建设局',
    answer: '限高架外移，货运通道已放行。',
  },
  {
    kind: 'financing',
    words: '研发贷款要房产抵押，专利能不能抵一部分。',
    handedTo: '财政金融服务中心',
    answer: '对接知识产权质押贷款，授信已批。',
  },
  {
    kind: 'financing',
    words: '回款周期拉长到一百二十天，流动资金紧张。',
    handedTo: '财政金融服务中心',
    answer: '纳入应急转贷名单，利率下浮。',
  },
  {
    kind: 'labour',
    words: '夜班招不到检验员，年轻人嫌远，没有通勤车。',
    handedTo: '人力资源和社会保障局',
    answer: '园区通勤班车增加晚班一趟，校招专场已安排。',
  },
  {
    kind: 'labour',
    words: '高级技工评级要到市里考，一批一批请假排不开。',
    handedTo: '人力资源和社会保障局',
    answer: '批准企业自主评价，已组织首批。',
  },
  {
    kind: 'labour',
    words: '引进的博士子女入学名额没有落实。',
    handedTo: '教育局',
    answer: '按人才政策协调就近入学。',
  },
  {
    kind: 'policy',
    words: '高企到期复审，研发人员占比差两个点，怎么算。',
    handedTo: '科技局高新科',
    answer: '上门核对人员台账，口径已说明。',
  },
  {
    kind: 'policy',
    words: '加计扣除的委托研发费用，发票开在两年里怎么归集。',
    handedTo: '税务分局',
    answer: '税务专员一对一辅导，已更正申报。',
  },
  {
    kind: 'policy',
    words: '技改补贴申报平台打不开，怕误了日子。',
    handedTo: '工业和信息化局',
    answer: '平台修复，期限顺延三天。',
  },
  {
    kind: 'other',
    words: '园区蒸汽压力早晚波动，杀菌釜老是报警。',
    handedTo: '泽南园区管委会',
    answer: '供热公司加装稳压罐，波动已减小。',
  },
  {
    kind: 'other',
    words: '危废转运排期太长，暂存间快满了。',
    handedTo: '生态环境局',
    answer: '协调就近处置单位每月固定收运。',
  },
]

/** Where people are met, by what they do. */
export const posts = ['总经理', '技术部经理', '质量部经理', '生产副总', '研发主管', '办公室主任']
