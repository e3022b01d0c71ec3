import type { FigureSeries } from '@duijie/shared/figure-series'
import { techFieldLabels } from '@duijie/shared/labels'
import { useMemo } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useAppearance } from '../theme/appearance.ts'
import { palettes } from '../theme/palettes.ts'
import { Chart } from './chart.tsx'
import { barsOption, funnelOption, monthsOption, pairsOption } from './chart-options.ts'
import { useChartTexts } from './chart-texts.ts'
import style from './charts.module.css'

const ROW = 26
const AROUND = 60

/** What the year's figures look like: how far needs came, fields, institutions, months, and who signed with whom. */
export function Charts({ series }: { series: FigureSeries }) {
  const t = useChartTexts()
  const label = useLabel()
  const { mode } = useAppearance()
  const { funnel, fields, institutions, months, pairs } = series
  const options = useMemo(() => {
    const colour = palettes[mode]
    const fieldNames = fields.map(({ techField }) =>
      techField ? label(techFieldLabels[techField]) : t('noField'),
    )
    const of = <Row,>(name: Parameters<typeof t>[0], rows: readonly Row[], value: (row: Row) => number) => ({
      name: t(name),
      values: rows.map(value),
    })
    return {
      fieldNames,
      funnel: funnelOption(
        colour,
        funnel.map(({ step, needs }) => ({ name: t(`step.${step}`), value: needs })),
      ),
      fields: barsOption(colour, fieldNames, [
        of('needs', fields, ({ needs }) => needs),
        of('results', fields, ({ results }) => results),
        of('agreements', fields, ({ agreements }) => agreements),
      ]),
      institutions: barsOption(
        colour,
        institutions.map(({ name }) => name),
        [
          of('agreements', institutions, ({ agreements }) => agreements),
          of('stops', institutions, ({ stops }) => stops),
        ],
      ),
      months: monthsOption(
        colour,
        months.map(({ month }) => month),
        [
          of('visits', months, ({ visits }) => visits),
          of('needs', months, ({ needs }) => needs),
          of('stops', months, ({ stops }) => stops),
          of('agreements', months, ({ agreements }) => agreements),
        ],
      ),
      pairs: pairsOption(colour, {
        rows: pairs.enterprises.map(({ name }) => name),
        columns: pairs.institutions.map(({ name }) => name),
        cells: pairs.cells.map(({ enterpriseId, institutionId, agreements }) => [
          pairs.institutions.findIndex(({ id }) => id === institutionId),
          pairs.enterprises.findIndex(({ id }) => id === enterpriseId),
          agreements,
        ]),
      }),
    }
  }, [funnel, fields, institutions, months, pairs, t, label, mode])
  const nameOf = (of: readonly { id: string; name: string }[], wanted: string) =>
    of.find(({ id }) => id === wanted)?.name ?? ''

  return (
    <div className={style.charts}>
      <Chart
        title={t('funnel')}
        note={t('funnelNote')}
        height={280}
        option={options.funnel}
        columns={[t('step'), t('needs')]}
        rows={funnel.map(({ step, needs }) => [t(`step.${step}`), needs])}
      />
      <Chart
        title={t('months')}
        height={300}
        option={options.months}
        columns={[t('month'), t('visits'), t('needs'), t('stops'), t('agreements')]}
        rows={months.map((row) => [row.month, row.visits, row.needs, row.stops, row.agreements])}
      />
      <Chart
        title={t('fields')}
        height={AROUND + fields.length * ROW * 1.8}
        option={options.fields}
        columns={[t('field'), t('needs'), t('results'), t('agreements')]}
        rows={fields.map((row, at) => [options.fieldNames[at] ?? '', row.needs, row.results, row.agreements])}
      />
      <Chart
        title={t('institutions')}
        height={AROUND + institutions.length * ROW}
        option={options.institutions}
        columns={[t('institution'), t('agreements'), t('stops'), t('results')]}
        rows={institutions.map((row) => [row.name, row.agreements, row.stops, row.results])}
      />
      <Chart
        title={t('pairs')}
        note={t('pairsNote', {
          enterprises: pairs.enterprises.length,
          institutions: pairs.institutions.length,
          leftOff: pairs.leftOff,
        })}
        wide
        height={160 + pairs.enterprises.length * ROW}
        option={options.pairs}
        columns={[t('enterprise'), t('institution'), t('agreements')]}
        rows={pairs.cells.map(({ enterpriseId, institutionId, agreements }) => [
          nameOf(pairs.enterprises, enterpriseId),
          nameOf(pairs.institutions, institutionId),
          agreements,
        ])}
      />
    </div>
  )
}
