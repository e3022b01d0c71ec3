import type { FigureId } from './figures.ts'
import type { Label } from './labels.ts'

/** The 口径 of each figure: what is counted, once or each time, and by which day. */
export const figureCalibers: Record<FigureId, Label> = {
  visits_paid: { zh: '已完成的走访，按走访日期计次', en: 'Visits done, by their day' },
  enterprises_visited: {
    zh: '走访过的不同企业，同一企业只计一家',
    en: 'Different enterprises that were visited',
  },
  visit_problems_heard: {
    zh: '走访中记录的问题，按走访日期计项',
    en: 'Problems written down on visits, by their day',
  },
  visit_problems_settled: {
    zh: '期内走访所记问题中已转为需求、已办结或已回访的',
    en: 'Of the problems heard, those turned into needs, done or called back',
  },
  needs_collected: {
    zh: '期内登记的技术需求，含未发布的，不含草稿、退回和已合并的',
    en: 'Needs entered, without drafts, returned and merged ones',
  },
  enterprises_with_needs: {
    zh: '期内登记需求的不同企业',
    en: 'Different enterprises whose needs were entered',
  },
  needs_published: {
    zh: '按发布日期计项，不含已合并的',
    en: 'By the day of publication, without merged ones',
  },
  results_catalogued: {
    zh: '期内发布的科技成果，不含已合并的',
    en: 'Results published, without merged ones',
  },
  institutions_with_results: {
    zh: '期内发布成果的不同高校院所',
    en: 'Different institutions whose results were published',
  },
  leads_pushed: { zh: '期内首次推送的线索，撤销的不计', en: 'Leads first pushed, without undone moves' },
  leads_introduced: { zh: '期内首次引荐双方的线索', en: 'Leads whose sides were first introduced' },
  leads_agreed: { zh: '期内达成合作的线索', en: 'Leads that came to an agreement' },
  events_held: {
    zh: '期内有站点已举办的活动，一次出行计一场',
    en: 'Events with a stop on the days; a trip is one',
  },
  event_stops: {
    zh: '对接次：每到一家高校院所计一次',
    en: 'One delegation meeting one institution is one stop',
  },
  institutions_met: { zh: '对接过的不同高校院所', en: 'Different institutions met' },
  enterprises_taken: { zh: '实际到场的不同企业', en: 'Different enterprises that came' },
  enterprise_attendances: {
    zh: '家次：同一企业到不同站点分别计',
    en: 'An enterprise counts at each stop that it came to',
  },
  event_people: { zh: '人次：签到时登记的到场人数', en: 'People who came, as checked in' },
  meetings_held: { zh: '已进行的一对一洽谈', en: 'One-to-one meetings held' },
  meetings_with_intent: {
    zh: '结果为达成意向或现场签约的洽谈',
    en: 'Meetings that ended in intent or a signature',
  },
  agreements_signed: {
    zh: '按签订日期计项；意向后又签合同的各计一项，补充协议不计，作废的不计',
    en: 'By the day of signing; superseded ones count too, supplements and cancelled ones do not',
  },
  agreements_latest: {
    zh: '前后取代的协议合计一项，归入最后一份的签订日期',
    en: 'Agreements that supersede one another are one, on the day of the last',
  },
  agreement_amount: {
    zh: '同一链条只计最后一份的金额，加上补充协议的增减',
    en: 'Of each chain the last amount, with what supplements add or take away',
  },
  agreement_paid: { zh: '按到款日期累计', en: 'By the day of payment' },
  contracts_registered: {
    zh: '按登记日期计项，注销的不计',
    en: 'By the day of registration, without deregistered ones',
  },
  contract_transaction_amount: { zh: '已登记合同的成交额', en: 'Of the registered contracts' },
  contract_technology_amount: { zh: '已登记合同的技术交易额', en: 'Of the registered contracts' },
  provincial_projects_approved: { zh: '按立项日期计项', en: 'By the day of approval' },
  secondments_approved: {
    zh: '名：按获批日期计聘任人次，同一专家在两家企业计两名',
    en: 'By the day of approval, one for each expert in each enterprise',
  },
  secondment_enterprises: { zh: '家：获批的不同企业', en: 'Different enterprises' },
  secondment_days: { zh: '登记的服务日，半天计 0.5 天', en: 'Days written down; half a day counts half' },
  vouchers_recommended: { zh: '按推荐日期计项', en: 'By the day of recommendation' },
  voucher_enterprises_recommended: { zh: '推荐的不同企业', en: 'Different enterprises' },
  voucher_recommended_amount: { zh: '推荐的申请金额合计', en: 'Sum of what was applied for' },
  voucher_enterprises_redeemed: {
    zh: '已核定兑现的不同企业',
    en: 'Different enterprises whose redemption was reviewed',
  },
  voucher_redeemed_amount: {
    zh: '按核定日期计核定金额，未通过的不计',
    en: 'Reviewed amounts, by the day of review',
  },
  voucher_paid_amount: { zh: '按到账日期计拨付金额', en: 'By the day of payment' },
  city_voucher_redeemed_amount: { zh: '市科技局公布数，录入', en: 'As the city publishes it, entered' },
  voucher_share_of_city: {
    zh: '本区兑现金额除以全市兑现金额',
    en: 'Amount redeemed here of that in the city',
  },
  need_compendia: { zh: '印发册数，录入', en: 'Copies handed out, entered' },
  policy_compendia: { zh: '印发册数，录入', en: 'Copies handed out, entered' },
  guide_books: { zh: '印发册数，录入', en: 'Copies handed out, entered' },
  tax_relief_amount: { zh: '税务部门提供数，录入', en: 'As the tax office says, entered' },
}
