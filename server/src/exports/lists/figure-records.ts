import { daySchema, idSchema } from '@duijie/shared/fields'
import { type FigureRecord, figureIdSchema } from '@duijie/shared/figures'
import { pageQuerySchema } from '@duijie/shared/page'
import { type Column, day, money, number, text } from '../columns.ts'
import { exportList } from '../export-list.ts'

type Row = FigureRecord & { fen: boolean }

const columns: readonly Column<Row>[] = [
  text('名称', 'Title', ({ title }) => title, 44),
  text('说明', 'Detail', ({ detail }) => detail, 24),
  text('单位', 'Organization', ({ organizationName }) => organizationName, 30),
  text('乡镇（街道）/园区', 'Township', ({ townshipName }) => townshipName, 18),
  day('日期', 'Day', (row) => row.day),
  money('金额', 'Amount', ({ amount, fen }) => (fen ? amount : null)),
  number('数量', 'Quantity', ({ amount, fen }) => (fen ? null : amount)),
  text('计数标识', 'Counted as', ({ counted }) => counted, 40),
]

/** The records behind a figure. */
export const figureRecords = exportList({
  address: 'figure-records',
  title: { zh: '指标记录', en: 'Figure records' },
  access: ['staff', 'township'],
  query: pageQuerySchema.extend({
    figureId: figureIdSchema,
    from: daySchema,
    to: daySchema,
    townshipId: idSchema.optional(),
  }),
  columns,
  async page({ figures }, { actor, query: { figureId, ...query } }) {
    const page = await figures.records(actor, figureId, query)
    const fen = figures.isMoney(figureId)
    return { ...page, items: page.items.map((item) => ({ ...item, fen })) }
  },
  inSnapshot: false,
})
