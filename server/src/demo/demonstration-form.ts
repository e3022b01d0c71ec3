import { Readable } from 'node:stream'
import type { Database } from '@duijie/db/client'
import { demoId } from '@duijie/db/demo/ids'
import { townships } from '@duijie/db/demo/townships'
import { figureLabels, figureUnitLabels } from '@duijie/shared/figure-labels'
import type { FigureId } from '@duijie/shared/figures'
import type { CellBinding } from '@duijie/shared/report-templates'
import type { AccountActor } from '../access/actor.ts'
import type { AttachmentService } from '../attachments/service.ts'
import { definitionOf } from '../figures/definitions/figure-definitions.ts'
import type { ReportTemplateService } from '../report-templates/service.ts'
import { type Cell, type PrintedSheet, printedWorkbook, type Row } from '../tables/printed-workbook.ts'
import { findDone } from './finishing.ts'

interface Dependencies {
  db: Database
  attachments: AttachmentService
  reportTemplates: ReportTemplateService
}

const title = '产学研合作情况统计表（季报）'
const sheets = { whole: '全区', townships: '各镇街园区' }

/** In the order of the form; a target stands beside those that have one. */
const asked: [FigureId, ...('target' | 'rate')[]][] = [
  ['enterprises_visited', 'target', 'rate'],
  ['needs_collected', 'target', 'rate'],
  ['results_catalogued', 'target', 'rate'],
  ['events_held'],
  ['event_stops', 'target', 'rate'],
  ['institutions_met', 'target', 'rate'],
  ['agreements_signed', 'target', 'rate'],
  ['agreement_amount'],
  ['contract_transaction_amount'],
  ['secondment_enterprises', 'target', 'rate'],
  ['voucher_redeemed_amount', 'target', 'rate'],
]
const askedOfTownships: FigureId[] = ['visits_paid', 'needs_collected', 'agreements_signed']

/** A form as an upper level would send it, invented, with its cells told which figures stand in them. */
export async function fileDemonstrationForm(
  staff: AccountActor,
  { db, attachments, reportTemplates }: Dependencies,
): Promise<void> {
  const form = { title, note: '演示数据：表样为虚构。', bindings: [...wholeBindings, ...townshipBindings] }
  const id =
    (await findDone(db, 'create', 'report_template')) ?? (await reportTemplates.create(staff, form)).id
  if (await findDone(db, 'attach', 'report_template')) return
  const bytes = await printedWorkbook([wholeSheet(), townshipSheet()])
  await attachments.add(staff, { subjectKind: 'report_template', subjectId: id }, async () => ({
    name: `${title}.xlsx`,
    bytes: Readable.from([bytes]),
  }))
}

/** Rows above the first figure: the title, who reports, and the headings. */
const HEAD = 3
const columnOf = { value: 'D', target: 'E', rate: 'F' } as const

const wholeBindings = asked.flatMap(([figureId, ...others], at) =>
  (['value', ...others] as const).map(
    (facet): CellBinding => ({
      ...{ sheet: sheets.whole, cell: `${columnOf[facet]}${HEAD + at + 1}` },
      ...{ figureId, facet, townshipId: null },
    }),
  ),
)

const letterOf = (at: number) => String.fromCharCode('B'.charCodeAt(0) + at)

const townshipBindings = townships.flatMap(({ key }, row) =>
  askedOfTownships.map(
    (figureId, at): CellBinding => ({
      ...{ sheet: sheets.townships, cell: `${letterOf(at)}${HEAD + row + 1}` },
      ...{ figureId, facet: 'value', townshipId: demoId('township', key) },
    }),
  ),
)

const border = { borderStyle: 'thin', borderColor: '#808080' } as const
const middle = { align: 'center', alignVertical: 'center', ...border } as const

const text = (value: string, align: 'left' | 'center' = 'center'): Cell => ({ ...middle, value, align })
const head = (value: string): Cell => ({
  ...middle,
  ...{ value, wrap: true, fontWeight: 'bold', backgroundColor: '#EDEDED', height: 24 },
})
/** To be filled: what is not written is not there, so an empty text keeps the lines of the cell. */
const open = (format?: string): Cell => ({ ...middle, value: '', format })

function line(value: string, columns: number, cell: Partial<Extract<Cell, object>>): Row {
  const first = { value, columnSpan: columns, alignVertical: 'center', ...cell } as Cell
  return [first, ...Array.from({ length: columns - 1 }, () => null)]
}

const heading = (columns: number): Row[] => [
  line(title, columns, { align: 'center', fontWeight: 'bold', fontSize: 16, height: 34 }),
  line('填报单位：云泽区科学技术局　　　报送单位：市科技局', columns, { align: 'left', height: 22 }),
]

function wholeSheet(): PrintedSheet {
  const headings = ['序号', '指标', '单位', '本期数', '全年目标', '完成率（%）']
  return {
    name: sheets.whole,
    widths: [7, 26, 9, 14, 14, 14],
    headerRows: HEAD,
    links: [],
    rows: [
      ...heading(headings.length),
      headings.map(head),
      ...asked.map(([id, ...others], at): Row => {
        const unit = figureUnitLabels[definitionOf(id).unit].zh
        const rest = (['target', 'rate'] as const).map((facet) =>
          others.includes(facet) ? open() : text('—'),
        )
        return [text(String(at + 1)), text(figureLabels[id].zh, 'left'), text(unit), open(), ...rest]
      }),
      line('说明：完成率按本期数占全年目标计算，无全年目标的不填。', headings.length, { height: 22 }),
    ],
  }
}

function townshipSheet(): PrintedSheet {
  const headings = askedOfTownships.map((id) => {
    const unit = figureUnitLabels[definitionOf(id).unit].zh
    return `${figureLabels[id].zh}（${unit}）`
  })
  const [first, last] = [HEAD + 1, HEAD + townships.length]
  return {
    name: sheets.townships,
    widths: [24, 18, 18, 18],
    headerRows: HEAD,
    links: [],
    rows: [
      ...heading(headings.length + 1),
      ['镇街、园区', ...headings].map(head),
      ...townships.map(({ name }): Row => [text(name, 'left'), ...headings.map(() => open())]),
      [
        text('合计'),
        ...headings.map(
          (_, at): Cell => ({
            ...middle,
            type: 'Formula',
            value: `SUM(${letterOf(at)}${first}:${letterOf(at)}${last})`,
          }),
        ),
      ],
    ],
  }
}
