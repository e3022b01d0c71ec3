import { contractTypeLabels, evidenceKindLabels } from '@duijie/shared/agreement-labels'
import { wanFromFen } from '@duijie/shared/money'
import { neutralText } from '../../tables/neutral-text.ts'
import { type Cell, printedWorkbook, type Row } from '../../tables/printed-workbook.ts'
import type { RecommendedProject } from './service.ts'

const border = { borderStyle: 'thin' as const, borderColor: '#808080' }
const head = (value: string): Cell => ({
  value,
  type: String,
  fontWeight: 'bold',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
  backgroundColor: '#EDEDED',
  ...border,
})
const cell = (value: string, align: 'left' | 'center' = 'left'): Cell => ({
  value: neutralText(value),
  type: String,
  align,
  alignVertical: 'center',
  wrap: true,
  ...border,
})

const amountCell = (fen: number): Cell => ({
  value: wanFromFen(fen),
  type: Number,
  format: '#,##0.00##',
  align: 'right',
  alignVertical: 'center',
  ...border,
})

const columns: { title: string; width: number; of: (project: RecommendedProject, at: number) => Cell }[] = [
  { title: '序号', width: 6, of: (_, at) => cell(String(at + 1), 'center') },
  { title: '项目名称', width: 32, of: ({ project }) => cell(project.title) },
  { title: '企业', width: 26, of: ({ project }) => cell(project.enterprise?.name ?? '') },
  { title: '所属乡镇（街道）、园区', width: 14, of: ({ townshipName }) => cell(townshipName) },
  { title: '高校院所', width: 22, of: ({ project }) => cell(project.institution?.name ?? '') },
  { title: '项目负责人', width: 11, of: ({ project }) => cell(project.leader?.name ?? '', 'center') },
  {
    title: '合同类型',
    width: 10,
    of: ({ contractType }) => cell(contractType ? contractTypeLabels[contractType].zh : '', 'center'),
  },
  { title: '合同签订日期', width: 13, of: ({ project }) => cell(project.agreement.signedOn ?? '', 'center') },
  {
    title: '合同金额（万元）',
    width: 12,
    of: ({ project: { agreement } }) =>
      agreement.amountFen === null ? cell('') : amountCell(agreement.amountFen),
  },
  { title: '合同登记编号', width: 20, of: ({ certificateNumber }) => cell(certificateNumber) },
  {
    title: '缺少的原件',
    width: 24,
    of: ({ project }) =>
      cell(project.missingOriginals.map((kind) => evidenceKindLabels[kind].zh).join('、') || '齐全'),
  },
  { title: '备注', width: 16, of: ({ project }) => cell(project.note) },
]

/** 推荐汇总表: the recommended projects of a year, to be printed and stamped. */
export function recommendationTable(
  year: number,
  projects: readonly RecommendedProject[],
): Promise<Uint8Array> {
  const heading: Cell = {
    value: `${year}年省产学研合作项目推荐汇总表`,
    type: String,
    columnSpan: columns.length,
    fontSize: 16,
    fontWeight: 'bold',
    align: 'center',
    alignVertical: 'center',
    height: 34,
  }
  const title: Row = [heading, ...columns.slice(1).map(() => null)]
  const rows = projects.map((project, at) => columns.map(({ of }) => of(project, at)))
  return printedWorkbook([
    {
      name: '推荐汇总表',
      widths: columns.map(({ width }) => width),
      rows: [title, columns.map((column) => head(column.title)), ...rows],
      headerRows: 2,
      links: [],
    },
  ])
}
