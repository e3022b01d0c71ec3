import { addDays, dayOf } from '@duijie/shared/days'
import type { newsItems } from '../schema/news-items.ts'
import { clockOn, workingDay } from './calendar.ts'
import { demoId } from './ids.ts'
import type { TrailStep } from './trail.ts'

interface Told {
  key: string
  title: string
  body: string
  pinned?: boolean
  /** so many days ago */
  age: number
}

const told: Told[] = [
  {
    key: 'news-call-for-needs',
    title: '关于征集下一年度企业技术需求的通知',
    pinned: true,
    age: 9,
    body: `各乡镇（街道）、园区，各有关企业：

为做好下一年度产学研对接工作，现面向全区企业征集技术需求。

## 征集范围

- 制约产品性能、良率或成本的技术难题
- 拟引进、转化的科技成果
- 需要高校院所提供的检测、人才和联合申报支持

## 填报要求

1. 每项需求说清一个难题，写明**现有水平和希望达到的指标**，不要只写方向。
2. 不便公开的内容可选择“定向公开”或“不公开”，平台只按所选范围展示。
3. 涉及国家秘密的内容一律不得在平台填报。

## 填报方式

企业登录平台后在“我的需求”中填报；暂未注册的企业，可联系所在乡镇（街道）科技专员代为录入。科技局收到后三个工作日内审核。`,
  },
  {
    key: 'news-exchange-next',
    title: '“双百双行”走进高校活动开始报名',
    age: 6,
    body: `近期“双百双行”走出去活动已开放报名，企业可在“对接活动”中查看日程并在线登记。

每家企业建议由**技术负责人**参加，最多两人。报名时请写明希望当面请教的问题，我们会据此安排一对一洽谈，并提前请高校准备。

活动往返统一乘车，不收取费用。因故不能参加的，请至少提前两个工作日告知，名额将递补给候补企业。`,
  },
  {
    key: 'news-voucher-redeem',
    title: '科技创新券本批次兑现材料提交提醒',
    age: 15,
    body: `本批次创新券兑现材料正在受理。请持券企业对照以下清单准备，材料不全的将退回补正：

- 技术合同及认定登记证明
- 付款凭证和对应发票
- 服务成果报告（加盖服务机构公章）

合同签订日期早于创新券批准日期的，不在兑现范围内。对材料有疑问的，可先在平台“创新券”页面查看审核意见，再与受理人员联系。`,
  },
  {
    key: 'news-visit-summary',
    title: '走访企业听到了什么：三类问题最集中',
    age: 24,
    body: `今年以来，科技局会同各乡镇（街道）、园区逐户走访企业，了解技术需求和发展中的困难。

从走访记录看，企业反映最集中的是三类问题：

1. **工艺稳定性**：换批次、换季节后良率波动，找不到主要原因；
2. **检测能力**：缺少设备或标准，产品性能说不清、比不了；
3. **人才**：能带项目的工程师难招，年轻人留不住。

前两类已整理成技术需求，逐条与高校成果比对；人才方面，可通过选聘科技副总的方式，请高校教师到企业兼职。用地、融资等其他问题已转交相关部门，办结后逐一回访。`,
  },
  {
    key: 'news-secondment',
    title: '科技副总选聘办事指南',
    age: 38,
    body: `科技副总是高校院所的专家到企业兼职，帮助企业做研发规划、解决技术难题、对接团队。

## 办理流程

1. 企业提出岗位需求，或专家登记意向；
2. 双方面谈后，由企业、专家和所在单位签订三方协议；
3. 科技局汇总报送，公示无异议后认定。

## 常见问题

**任期多长？** 一般一至两年，期满考核合格可以续聘。

**需要坐班吗？** 不需要。协议中约定每月到企业工作的天数即可，服务情况在平台上记录。`,
  },
]

/** What the bureau has told so far, with how it came to be told. */
export function newsRows(now: Date) {
  const rows = told.map(({ key, title, body, pinned = false, age }) => {
    const day = workingDay(addDays(dayOf(now), -age))
    const createdAt = clockOn(day, '09:20')
    const publishedAt = clockOn(day, '15:10')
    const trail: TrailStep[] = [
      { action: 'create', at: createdAt, to: 'draft' },
      { action: 'publish', at: publishedAt, from: 'draft', to: 'published' },
    ]
    const row: typeof newsItems.$inferInsert = {
      id: demoId('news', key),
      ...{ title, body, pinned, publishedAt, createdAt },
      stage: 'published',
      updatedAt: publishedAt,
      version: trail.length,
    }
    return { row, trail }
  })
  return { news: rows.map(({ row }) => row), trails: rows.map(({ row, trail }) => ({ id: row.id, trail })) }
}
