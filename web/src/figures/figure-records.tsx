import type { Figure, FigureRecord } from '@duijie/shared/figures'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ExportButton } from '../exports/export-button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { RecordRow } from '../ui/record-row.tsx'
import { useDay } from '../ui/use-day.ts'
import { EvidenceButton } from './evidence-button.tsx'
import style from './figures.module.css'
import { type Asked, figureQueries } from './queries.ts'
import { recordAddress } from './record-address.ts'
import { useFigureTexts } from './texts.ts'
import { useFigureWords } from './use-figure-words.ts'

/** The records that a number counts, each with the page that shows it. */
export function FigureRecords({ figure, asked }: { figure: Figure; asked: Asked }) {
  const t = useFigureTexts()
  const { id, value, records, unit } = figure
  const query = useInfiniteQuery({
    ...figureQueries.records(id, asked),
    select: (data) => ({
      ...data,
      pages: data.pages.map((page) => ({
        ...page,
        items: page.items.map((record) => ({ ...record, id: `${record.kind} ${record.id}` })),
      })),
    }),
  })
  const words = useFigureWords()
  const adds = unit === 'fen' || unit === 'half_day' || unit === 'people'
  return (
    <section aria-label={t('recordsOf', { name: words.name(id) })}>
      <div className={style.recordsHead}>
        <p>
          {adds || unit === 'share'
            ? t('sumOf', { count: records, value: words.value(value, unit) })
            : value === records
              ? t('countsEach', { count: records })
              : t('countsOnce', { count: records, value: words.value(value, unit) })}
        </p>
        <EvidenceButton id={id} asked={asked} />
        <ExportButton lists={[{ list: 'figure-records', query: { ...asked, figureId: id } }]} />
      </div>
      <PagedList
        query={query}
        filtered={false}
        onClear={() => undefined}
        empty={<EmptyState title={t('recordsNone')} text={words.caliber(id)} />}
      >
        {(record) => <Row record={record} figure={figure} />}
      </PagedList>
    </section>
  )
}

function Row({ record, figure }: { record: FigureRecord; figure: Figure }) {
  const words = useFigureWords()
  const { day } = useDay()
  const { amount } = record
  const unit = figure.unit === 'share' ? 'fen' : figure.unit
  return (
    <RecordRow
      title={<Link to={recordAddress(record)}>{record.title}</Link>}
      facts={[
        record.organizationName !== record.title && record.organizationName,
        record.detail,
        record.townshipName,
      ]}
      state={amount === null ? null : <strong>{words.value(amount, unit)}</strong>}
      day={record.day ? day(record.day) : ''}
    />
  )
}
