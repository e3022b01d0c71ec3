/** What a new bureau begins with; the text is its own to change. */
export const defaultWording = {
  id: 'b7c1f1a0-5d0e-4c55-9d54-6a1e3c0d2f01',
  title: '产学研合作工作总结',
  body: `一、产学研合作工作开展情况
{year}年{window}，全区围绕企业技术需求组织产学研合作，走访调研企业{enterprises_visited}家，发布技术需求{needs_published}项，征集高校院所科技成果{results_catalogued}项，开展对接{event_stops}次，签订合作协议{agreements_signed}项。
（一）深入走访调研，摸清企业需求
{window}走访企业{visits_paid}次，走访调研企业{enterprises_visited|about}家，收集问题{visit_problems_heard}项，办结{visit_problems_settled}项。{enterprises_with_needs}家企业提出技术需求，发布{needs_published|about}项；征集{institutions_with_results}家高校院所的科技成果{results_catalogued}项，推送对接线索{leads_pushed}项。印发需求信息汇编{need_compendia}册、政策汇编{policy_compendia}册、指导手册{guide_books}册。
（二）组织“双百双行”，推动精准对接
组织“双百双行”对接活动{events_held}场、对接{event_stops}次，走进{institutions_met}家高校院所，组织企业{enterprises_taken}家、{enterprise_attendances}家次参加，进行一对一洽谈{meetings_held}场，其中{meetings_with_intent}场达成意向。
（三）促成项目合作，推进成果转化
签订合作协议{agreements_signed}项，协议金额{agreement_amount}万元，已到款{agreement_paid}万元；登记技术合同{contracts_registered}项，成交额{contract_transaction_amount}万元，其中技术交易额{contract_technology_amount}万元。
（四）用好惠企政策，汇聚创新资源
{secondment_enterprises}家企业获批科技副总{secondments_approved}名。推荐{voucher_enterprises_recommended}家企业申领创新券{voucher_recommended_amount}万元，兑现{voucher_redeemed_amount}万元，占全市兑现总额的{voucher_share_of_city}%。`,
}
