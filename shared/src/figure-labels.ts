import type { FigureReportKind } from './figure-reports.ts'
import type { FigureGroup, FigureId, FigureUnit } from './figures.ts'
import type { Label } from './labels.ts'

export const figureGroupLabels: Record<FigureGroup, Label> = {
  demand: { zh: '走访与需求', en: 'Visits and needs' },
  supply: { zh: '科技成果', en: 'Results' },
  leads: { zh: '对接线索', en: 'Leads' },
  events: { zh: '对接活动', en: 'Events' },
  agreements: { zh: '合作协议', en: 'Agreements' },
  secondments: { zh: '科技副总', en: 'Secondments' },
  vouchers: { zh: '创新券', en: 'Vouchers' },
  publicity: { zh: '汇编与政策', en: 'Compendia and policy' },
}

export const figureUnitLabels: Record<FigureUnit, Label> = {
  enterprise: { zh: '家', en: 'enterprises' },
  attendance: { zh: '家次', en: 'attendances' },
  people: { zh: '人次', en: 'people' },
  item: { zh: '项', en: 'items' },
  person: { zh: '名', en: 'persons' },
  event: { zh: '场', en: 'events' },
  stop: { zh: '次', en: 'stops' },
  institution: { zh: '家', en: 'institutions' },
  meeting: { zh: '场', en: 'meetings' },
  visit: { zh: '次', en: 'visits' },
  copy: { zh: '册', en: 'copies' },
  half_day: { zh: '天', en: 'days' },
  fen: { zh: '万元', en: '10,000 yuan' },
  share: { zh: '%', en: '%' },
}

export const figureReportKindLabels: Record<FigureReportKind, Label> = {
  month: { zh: '月报', en: 'Month' },
  quarter: { zh: '季报', en: 'Quarter' },
  half_year: { zh: '半年报', en: 'Half year' },
  year: { zh: '年报', en: 'Year' },
  other: { zh: '其他', en: 'Other' },
}

/** The name of each figure and its 口径: what is counted, once or each time, and by which day. */
export const figureLabels: Record<FigureId, { name: Label; caliber: Label }> = {
  visits_paid: {
    name: { zh: '走访企业次数', en: 'Visits paid' },
    caliber: { zh: '已完成的走访，按走访日期计次', en: 'Visits done, by their day' },
  },
  enterprises_visited: {
    name: { zh: '走访调研企业', en: 'Enterprises visited' },
    caliber: { zh: '走访过的不同企业，同一企业只计一家', en: 'Different enterprises that were visited' },
  },
  visit_problems_heard: {
    name: { zh: '走访收集问题', en: 'Problems heard on visits' },
    caliber: { zh: '走访中记录的问题，按走访日期计项', en: 'Problems written down on visits, by their day' },
  },
  visit_problems_settled: {
    name: { zh: '走访问题办结', en: 'Problems settled' },
    caliber: {
      zh: '期内走访所记问题中已转为需求、已办结或已回访的',
      en: 'Of the problems heard, those turned into needs, done or called back',
    },
  },
  needs_collected: {
    name: { zh: '征集技术需求', en: 'Needs collected' },
    caliber: {
      zh: '期内登记的技术需求，含未发布的，不含草稿、退回和已合并的',
      en: 'Needs entered, without drafts, returned and merged ones',
    },
  },
  enterprises_with_needs: {
    name: { zh: '提出需求企业', en: 'Enterprises with needs' },
    caliber: { zh: '期内登记需求的不同企业', en: 'Different enterprises whose needs were entered' },
  },
  needs_published: {
    name: { zh: '发布技术需求', en: 'Needs published' },
    caliber: { zh: '按发布日期计项，不含已合并的', en: 'By the day of publication, without merged ones' },
  },
  results_catalogued: {
    name: { zh: '征集科技成果', en: 'Results catalogued' },
    caliber: { zh: '期内发布的科技成果，不含已合并的', en: 'Results published, without merged ones' },
  },
  institutions_with_results: {
    name: { zh: '成果来源院所', en: 'Institutions with results' },
    caliber: {
      zh: '期内发布成果的不同高校院所',
      en: 'Different institutions whose results were published',
    },
  },
  leads_pushed: {
    name: { zh: '推送对接线索', en: 'Leads pushed' },
    caliber: { zh: '期内首次推送的线索，撤销的不计', en: 'Leads first pushed, without undone moves' },
  },
  leads_introduced: {
    name: { zh: '引荐对接', en: 'Leads introduced' },
    caliber: { zh: '期内首次引荐双方的线索', en: 'Leads whose sides were first introduced' },
  },
  leads_agreed: {
    name: { zh: '达成合作线索', en: 'Leads agreed' },
    caliber: { zh: '期内达成合作的线索', en: 'Leads that came to an agreement' },
  },
  events_held: {
    name: { zh: '举办对接活动', en: 'Events held' },
    caliber: {
      zh: '期内有站点已举办的活动，一次出行计一场',
      en: 'Events with a stop on the days; a trip is one',
    },
  },
  event_stops: {
    name: { zh: '开展对接', en: 'Stops held' },
    caliber: {
      zh: '对接次：每到一家高校院所计一次',
      en: 'One delegation meeting one institution is one stop',
    },
  },
  institutions_met: {
    name: { zh: '对接高校院所', en: 'Institutions met' },
    caliber: { zh: '对接过的不同高校院所', en: 'Different institutions met' },
  },
  enterprises_taken: {
    name: { zh: '组织企业参加对接', en: 'Enterprises taken' },
    caliber: { zh: '实际到场的不同企业', en: 'Different enterprises that came' },
  },
  enterprise_attendances: {
    name: { zh: '企业参加对接', en: 'Attendances' },
    caliber: {
      zh: '家次：同一企业到不同站点分别计',
      en: 'An enterprise counts at each stop that it came to',
    },
  },
  event_people: {
    name: { zh: '企业参加人数', en: 'People' },
    caliber: { zh: '人次：签到时登记的到场人数', en: 'People who came, as checked in' },
  },
  meetings_held: {
    name: { zh: '一对一洽谈', en: 'Meetings held' },
    caliber: { zh: '已进行的一对一洽谈', en: 'One-to-one meetings held' },
  },
  meetings_with_intent: {
    name: { zh: '达成意向洽谈', en: 'Meetings with intent' },
    caliber: { zh: '结果为达成意向或现场签约的洽谈', en: 'Meetings that ended in intent or a signature' },
  },
  agreements_signed: {
    name: { zh: '签订合作协议', en: 'Agreements signed' },
    caliber: {
      zh: '按签订日期计项；意向后又签合同的各计一项，补充协议不计，作废的不计',
      en: 'By the day of signing; superseded ones count too, supplements and cancelled ones do not',
    },
  },
  agreements_latest: {
    name: { zh: '签订合作协议（去重）', en: 'Agreements signed, chains once' },
    caliber: {
      zh: '前后取代的协议合计一项，归入最后一份的签订日期',
      en: 'Agreements that supersede one another are one, on the day of the last',
    },
  },
  agreement_amount: {
    name: { zh: '合作协议金额', en: 'Amount of agreements' },
    caliber: {
      zh: '同一链条只计最后一份的金额，加上补充协议的增减',
      en: 'Of each chain the last amount, with what supplements add or take away',
    },
  },
  agreement_paid: {
    name: { zh: '协议到款', en: 'Paid on agreements' },
    caliber: { zh: '按到款日期累计', en: 'By the day of payment' },
  },
  contracts_registered: {
    name: { zh: '技术合同登记', en: 'Contracts registered' },
    caliber: {
      zh: '按登记日期计项，注销的不计',
      en: 'By the day of registration, without deregistered ones',
    },
  },
  contract_transaction_amount: {
    name: { zh: '技术合同成交额', en: 'Transaction amount' },
    caliber: { zh: '已登记合同的成交额', en: 'Of the registered contracts' },
  },
  contract_technology_amount: {
    name: { zh: '技术交易额', en: 'Technology amount' },
    caliber: { zh: '已登记合同的技术交易额', en: 'Of the registered contracts' },
  },
  provincial_projects_approved: {
    name: { zh: '省产学研合作项目立项', en: 'Provincial projects approved' },
    caliber: { zh: '按立项日期计项', en: 'By the day of approval' },
  },
  secondments_approved: {
    name: { zh: '科技副总获批', en: 'Secondments approved' },
    caliber: {
      zh: '名：按获批日期计聘任人次，同一专家在两家企业计两名',
      en: 'By the day of approval, one for each expert in each enterprise',
    },
  },
  secondment_enterprises: {
    name: { zh: '科技副总获批企业', en: 'Enterprises with a secondment' },
    caliber: { zh: '家：获批的不同企业', en: 'Different enterprises' },
  },
  secondment_days: {
    name: { zh: '科技副总服务天数', en: 'Days served' },
    caliber: { zh: '登记的服务日，半天计 0.5 天', en: 'Days written down; half a day counts half' },
  },
  vouchers_recommended: {
    name: { zh: '创新券推荐', en: 'Vouchers recommended' },
    caliber: { zh: '按推荐日期计项', en: 'By the day of recommendation' },
  },
  voucher_enterprises_recommended: {
    name: { zh: '创新券推荐企业', en: 'Enterprises recommended' },
    caliber: { zh: '推荐的不同企业', en: 'Different enterprises' },
  },
  voucher_recommended_amount: {
    name: { zh: '创新券推荐金额', en: 'Amount recommended' },
    caliber: { zh: '推荐的申请金额合计', en: 'Sum of what was applied for' },
  },
  voucher_enterprises_redeemed: {
    name: { zh: '创新券兑现企业', en: 'Enterprises redeemed' },
    caliber: { zh: '已核定兑现的不同企业', en: 'Different enterprises whose redemption was reviewed' },
  },
  voucher_redeemed_amount: {
    name: { zh: '创新券兑现金额', en: 'Amount redeemed' },
    caliber: { zh: '按核定日期计核定金额，未通过的不计', en: 'Reviewed amounts, by the day of review' },
  },
  voucher_paid_amount: {
    name: { zh: '创新券拨付金额', en: 'Amount paid' },
    caliber: { zh: '按到账日期计拨付金额', en: 'By the day of payment' },
  },
  city_voucher_redeemed_amount: {
    name: { zh: '全市创新券兑现金额', en: "The city's amount redeemed" },
    caliber: { zh: '市科技局公布数，录入', en: 'As the city publishes it, entered' },
  },
  voucher_share_of_city: {
    name: { zh: '兑现金额占全市比重', en: 'Share of the city' },
    caliber: { zh: '本区兑现金额除以全市兑现金额', en: 'Amount redeemed here of that in the city' },
  },
  need_compendia: {
    name: { zh: '需求信息汇编', en: 'Need compendia' },
    caliber: { zh: '印发册数，录入', en: 'Copies handed out, entered' },
  },
  policy_compendia: {
    name: { zh: '政策汇编', en: 'Policy compendia' },
    caliber: { zh: '印发册数，录入', en: 'Copies handed out, entered' },
  },
  guide_books: {
    name: { zh: '指导手册', en: 'Guide books' },
    caliber: { zh: '印发册数，录入', en: 'Copies handed out, entered' },
  },
  tax_relief_amount: {
    name: { zh: '研发费用税收减免', en: 'Tax relief' },
    caliber: { zh: '税务部门提供数，录入', en: 'As the tax office says, entered' },
  },
}
