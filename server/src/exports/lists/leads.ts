import {
  declineReasonLabels,
  leadAnswerLabels,
  leadSourceLabels,
  leadStageLabels,
  leadStatusLabels,
  leadTargetKindLabels,
  matchLevelLabels,
  techFieldLabels,
} from '@duijie/shared/labels'
import { leadListQuerySchema } from '@duijie/shared/lead-queries'
import type { Lead } from '@duijie/shared/leads'
import { type Column, instant, number, prose, text, word } from '../columns.ts'
import { exportList } from '../export-list.ts'

const bureau = ['staff'] as const
const forBureau = (column: Column<Lead>) => ({ ...column, readers: bureau })

export const leadColumns: readonly Column<Lead>[] = [
  text('编号', 'ID', ({ id }) => id, 14),
  text('需求名称', 'Need', ({ need }) => need.title, 36),
  text('企业名称', 'Enterprise', ({ need }) => need.organization?.name, 28),
  word('技术领域', 'Tech field', techFieldLabels, ({ need }) => need.techField),
  word('对接对象类型', 'Target kind', leadTargetKindLabels, ({ target }) => target.kind),
  text('对接对象', 'Target', ({ target }) => target.title, 36),
  text('高校院所', 'Institution', ({ target }) => target.institution.name, 24),
  word('线索来源', 'Source', leadSourceLabels, ({ source }) => source),
  word('阶段', 'Stage', leadStageLabels, ({ stage }) => stage),
  word('状态', 'Status', leadStatusLabels, ({ status }) => status),
  number('匹配分', 'Score', ({ score }) => score),
  word('匹配度', 'Level', matchLevelLabels, ({ level }) => level),
  word('企业答复', 'Answer of the enterprise', leadAnswerLabels, ({ answers }) => answers.enterprise.answer),
  word(
    '企业原因',
    'Reason of the enterprise',
    declineReasonLabels,
    ({ answers }) => answers.enterprise.reason,
  ),
  prose('企业说明', 'Note of the enterprise', ({ answers }) => answers.enterprise.note),
  word(
    '院校答复',
    'Answer of the institution',
    leadAnswerLabels,
    ({ answers }) => answers.institution.answer,
  ),
  word(
    '院校原因',
    'Reason of the institution',
    declineReasonLabels,
    ({ answers }) => answers.institution.reason,
  ),
  prose('院校说明', 'Note of the institution', ({ answers }) => answers.institution.note),
  forBureau(word('关闭原因', 'Close reason', declineReasonLabels, ({ closeReason }) => closeReason)),
  text('负责人', 'Owner', ({ owner }) => owner?.name, 12),
  forBureau(prose('科技局备注', 'Note of the bureau', ({ note }) => note)),
  instant('引荐时间', 'Introduced', ({ introducedAt }) => introducedAt),
  instant('最近变动', 'Moved', ({ movedAt }) => movedAt),
  number('停留天数', 'Idle days', ({ idleDays }) => idleDays),
  instant('建立时间', 'Created', ({ createdAt }) => createdAt),
]

export const leads = exportList({
  address: 'leads',
  title: { zh: '对接线索', en: 'Leads' },
  access: ['enterprise', 'township', 'liaison', 'staff'],
  query: leadListQuerySchema(),
  columns: leadColumns,
  page: (services, { actor, query, source }) => services.leads.list(actor, query, source),
})
