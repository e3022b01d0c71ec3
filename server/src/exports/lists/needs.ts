import {
  confidentialityLabels,
  cooperationModeLabels,
  needKindLabels,
  needSourceLabels,
  needStageLabels,
  needStatusLabels,
  techFieldLabels,
} from '@duijie/shared/labels'
import { needListQuerySchema } from '@duijie/shared/need-queries'
import type { Need, NeedFull } from '@duijie/shared/needs'
import { everybody, signedIn } from '../../access/route-access.ts'
import {
  type Column,
  contactColumns,
  day,
  instant,
  moneyRange,
  number,
  prose,
  text,
  word,
  words,
} from '../columns.ts'
import { exportList } from '../export-list.ts'

/** What a reader of the teaser alone is not told. */
const whole = (need: Need): NeedFull | undefined => (need.access === 'full' ? need : undefined)
const inFull = (columns: Column<Need>[]) => columns.map((column) => ({ ...column, readers: signedIn }))

export const needColumns: readonly Column<Need>[] = [
  text('编号', 'Need ID', ({ id }) => id, 14),
  text('需求名称', 'Title', ({ title }) => title, 36),
  text('企业名称', 'Organization', ({ organization }) => organization?.name, 28),
  word('技术领域', 'Tech field', techFieldLabels, ({ techField }) => techField),
  text('所属行业', 'Industry', ({ industry }) => industry),
  word('需求类型', 'Need type', needKindLabels, ({ kind }) => kind),
  words('合作方式', 'Cooperation modes', cooperationModeLabels, ({ cooperationModes }) => cooperationModes),
  prose('公开摘要', 'Teaser', ({ teaser }) => teaser),
  ...inFull([
    prose('拟解决的技术难题', 'Problem', (need) => whole(need)?.problem),
    prose('现有基础', 'Current state', (need) => whole(need)?.currentState),
    prose('预期技术指标', 'Targets', (need) => whole(need)?.targets),
    prose('原文', 'Original text', (need) => whole(need)?.originalText),
    number('最低技术就绪水平', 'Min TRL', (need) => whole(need)?.minTrl, 12),
    moneyRange('拟投入经费', 'Budget', (need) => ({
      range: whole(need)?.budgetFen ?? null,
      negotiable: whole(need)?.budgetNegotiable ?? false,
    })),
    day('完成时限', 'Deadline', (need) => whole(need)?.deadline),
    text('意向院校', 'Preferred institutions', (need) =>
      whole(need)
        ?.preferredInstitutions.map(({ name }) => name)
        .join('；'),
    ),
  ]),
  text('乡镇/园区', 'Township', ({ townshipName }) => townshipName),
  ...contactColumns<Need>(['enterprise', 'township', 'staff'], (need) => whole(need)?.contact),
  ...inFull([
    word('公开范围', 'Disclosure', confidentialityLabels, (need) => whole(need)?.confidentiality),
    word('来源', 'Source', needSourceLabels, (need) => whole(need)?.source),
    day('有效期至', 'Valid until', (need) => whole(need)?.validUntil),
  ]),
  word('阶段', 'Stage', needStageLabels, ({ stage }) => stage),
  word('状态', 'Status', needStatusLabels, ({ status }) => status),
  instant('发布时间', 'Published', ({ publishedAt }) => publishedAt),
  ...inFull([instant('更新时间', 'Updated', (need) => whole(need)?.updatedAt)]),
]

export const needs = exportList({
  address: 'needs',
  title: { zh: '技术需求', en: 'Needs' },
  access: everybody,
  query: needListQuerySchema(),
  columns: needColumns,
  page: (services, { actor, query, source }) => services.needs.list(actor, query, source),
})
