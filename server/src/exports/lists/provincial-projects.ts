import { evidenceKindLabels, provincialProjectStageLabels } from '@duijie/shared/agreement-labels'
import type { EvidenceKind } from '@duijie/shared/attachments'
import { type ProvincialProject, provincialProjectListQuerySchema } from '@duijie/shared/provincial-projects'
import { type Column, day, money, number, prose, text, word } from '../columns.ts'
import { exportList } from '../export-list.ts'

function kinds(
  zh: string,
  en: string,
  of: (project: ProvincialProject) => readonly EvidenceKind[],
): Column<ProvincialProject> {
  return {
    heading: { zh, en },
    width: 24,
    cell: (project, language) =>
      of(project)
        .map((kind) => evidenceKindLabels[kind][language])
        .join(language === 'zh' ? '、' : ', '),
  }
}

const columns: readonly Column<ProvincialProject>[] = [
  text('编号', 'ID', ({ id }) => id, 14),
  text('项目名称', 'Project', ({ title }) => title, 36),
  number('推荐年度', 'Year', ({ year }) => year),
  word('状态', 'Stage', provincialProjectStageLabels, ({ stage }) => stage),
  text('企业名称', 'Enterprise', ({ enterprise }) => enterprise?.name, 28),
  text('高校院所', 'Institution', ({ institution }) => institution?.name, 24),
  text('项目负责人', 'Leader', ({ leader }) => leader?.name, 12),
  text('协议名称', 'Agreement', ({ agreement }) => agreement.title, 36),
  day('签订日期', 'Signed on', ({ agreement }) => agreement.signedOn),
  money('协议金额', 'Amount', ({ agreement }) => agreement.amountFen),
  day('项目开始', 'Starts on', ({ startsOn }) => startsOn),
  day('项目结束', 'Ends on', ({ endsOn }) => endsOn),
  kinds('已交原件', 'Originals', ({ originals }) => originals),
  kinds('缺少的原件', 'Missing originals', ({ missingOriginals }) => missingOriginals),
  day('立项日期', 'Decided on', ({ decidedOn }) => decidedOn),
  money('省拨经费', 'Grant', ({ grantFen }) => grantFen),
  prose('状态说明', 'Reason', ({ stageReason }) => stageReason),
  prose('备注', 'Note', ({ note }) => note),
]

export const provincialProjects = exportList({
  address: 'provincial-projects',
  title: { zh: '省产学研合作项目', en: 'Provincial projects' },
  access: ['staff'],
  query: provincialProjectListQuerySchema,
  columns,
  page: (services, { actor, query, source }) => services.provincialProjects.list(actor, query, source),
})
