import type { ImportKind } from './import-queries.ts'
import type { Label } from './labels.ts'

/** A column that a list may have, by its code in the mapping. */
export interface ImportField {
  code: string
  label: Label
  /** no row is a record without it */
  required?: true
}

const field = (code: string, zh: string, en: string): ImportField => ({ code, label: { zh, en } })
const required = (code: string, zh: string, en: string): ImportField => ({
  ...field(code, zh, en),
  required: true,
})

const contact = [
  field('contactName', '联系人', 'Contact name'),
  field('contactPhone', '联系电话', 'Contact phone'),
  field('contactEmail', '电子邮箱', 'E-mail'),
]
const township = field('township', '乡镇/园区', 'Township')

/** What the columns of each kind of list may be, in the order of its form. */
export const importFields: Record<ImportKind, readonly ImportField[]> = {
  needs: [
    required('title', '需求名称', 'Title'),
    required('organization', '企业名称', 'Enterprise'),
    field('techField', '技术领域', 'Tech field'),
    field('industry', '所属行业', 'Industry'),
    field('kind', '需求类型', 'Kind of need'),
    field('problem', '拟解决的技术难题', 'Problem'),
    field('currentState', '现有基础', 'Current state'),
    field('targets', '预期技术指标', 'Targets'),
    field('originalText', '原文', 'Original text'),
    field('cooperation', '合作方式', 'Cooperation modes'),
    field('minTrl', '最低技术就绪水平', 'Min TRL'),
    field('budget', '拟投入经费', 'Budget'),
    field('deadline', '完成时限', 'Deadline'),
    field('validUntil', '有效期至', 'Valid until'),
    field('preferredInstitutions', '意向院校', 'Preferred institutions'),
    township,
    ...contact,
  ],
  results: [
    required('title', '成果名称', 'Title'),
    required('organization', '完成单位', 'Institution'),
    field('experts', '完成人', 'Experts'),
    field('techField', '技术领域', 'Tech field'),
    field('summary', '成果简介', 'Summary'),
    field('innovation', '创新点', 'Innovation'),
    field('applications', '应用领域', 'Applications'),
    field('keywords', '关键词', 'Keywords'),
    field('trl', '技术就绪水平', 'TRL'),
    field('form', '体现形式', 'Form'),
    field('ip', '知识产权', 'IP'),
    field('cooperation', '合作方式', 'Cooperation modes'),
    field('price', '价格', 'Price'),
    field('awards', '获奖情况', 'Awards'),
    ...contact,
  ],
  organizations: [
    required('title', '单位名称', 'Name'),
    field('kind', '单位类型', 'Kind'),
    field('shortName', '简称', 'Short name'),
    field('creditCode', '统一社会信用代码', 'Credit code'),
    township,
    field('industry', '所属行业', 'Industry'),
    field('city', '所在城市', 'City'),
    field('address', '地址', 'Address'),
    field('introduction', '简介', 'Introduction'),
    field('tags', '标签', 'Tags'),
    ...contact,
  ],
  experts: [
    required('title', '姓名', 'Name'),
    required('organization', '所在单位', 'Institution'),
    field('department', '院系', 'Department'),
    field('rank', '职称', 'Academic title'),
    field('techField', '技术领域', 'Tech fields'),
    field('keywords', '研究方向', 'Keywords'),
    field('introduction', '简介', 'Introduction'),
    ...contact,
  ],
  visits: [
    required('title', '企业名称', 'Enterprise'),
    required('visitedOn', '走访日期', 'Day of the visit'),
    field('visitors', '走访人员', 'Visitors'),
    field('peopleMet', '企业接待人员', 'People met'),
    field('topics', '主题', 'Topics'),
    field('summary', '走访情况', 'What was found'),
    field('remark', '备注', 'Note'),
  ],
  agreements: [
    required('title', '协议名称', 'Title'),
    required('organization', '企业', 'Enterprise'),
    field('institution', '高校院所', 'Institution'),
    field('number', '协议编号', 'Number'),
    field('kind', '协议类型', 'Kind'),
    field('techField', '技术领域', 'Tech field'),
    field('cooperation', '合作方式', 'Cooperation mode'),
    field('amount', '金额', 'Amount'),
    field('signedOn', '签订日期', 'Signed on'),
    field('startsOn', '开始日期', 'Starts on'),
    field('endsOn', '结束日期', 'Ends on'),
    field('ipTerms', '知识产权约定', 'IP terms'),
    field('remark', '备注', 'Note'),
  ],
  vouchers: [
    required('title', '申请企业', 'Enterprise'),
    required('applied', '申请金额', 'Amount applied for'),
    field('purpose', '用途', 'Purpose'),
    field('number', '编号', 'Number'),
    field('institution', '服务机构', 'Provider'),
    field('appliedOn', '申请日期', 'Applied on'),
    field('validUntil', '有效期至', 'Valid until'),
    field('remark', '备注', 'Note'),
  ],
  secondments: [
    required('title', '企业名称', 'Enterprise'),
    required('expert', '专家姓名', 'Expert'),
    required('institution', '所在高校院所', 'Institution'),
    field('post', '聘任职务', 'Post'),
    field('duties', '职责', 'Duties'),
    field('startsOn', '聘期开始', 'Starts on'),
    field('endsOn', '聘期结束', 'Ends on'),
    field('daysPerMonth', '每月服务天数', 'Days a month'),
    field('subsidy', '补贴', 'Subsidy'),
    field('round', '批次', 'Round'),
    field('remark', '备注', 'Note'),
  ],
  events: [
    required('event', '活动名称', 'Event'),
    required('day', '活动日期', 'Day'),
    field('hours', '起止时间', 'Hours'),
    required('title', '对接院校', 'Institution'),
    field('direction', '方向', 'Direction'),
    field('series', '系列', 'Series'),
    field('place', '活动地点', 'Place'),
    field('room', '会议室', 'Room'),
    field('host', '主办单位', 'Host'),
    field('enterprises', '参加企业', 'Enterprises that came'),
    field('people', '企业参加人数', 'People of enterprises'),
    field('owner', '负责人', 'In charge'),
    field('introduction', '活动内容', 'About it'),
    field('remark', '备注', 'Note'),
  ],
}
