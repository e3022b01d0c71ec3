import { BarChart, FunnelChart, HeatmapChart, LineChart } from 'echarts/charts'
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components'
import type { EChartsCoreOption } from 'echarts/core'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useChartTexts } from './chart-texts.ts'
import style from './charts.module.css'

use([
  BarChart,
  FunnelChart,
  HeatmapChart,
  LineChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
  SVGRenderer,
])

interface ChartProps {
  title: string
  note?: string
  option: EChartsCoreOption
  height: number
  wide?: boolean
  columns: readonly string[]
  /** the same as a table: a name and its numbers */
  rows: readonly (readonly [string, ...(string | number)[]])[]
}

/** A chart as SVG, which prints sharply, and what it shows as a table for those who cannot see it. */
export function Chart({ title, note, option, height, wide = false, columns, rows }: ChartProps) {
  const t = useChartTexts()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return
    const chart = init(place.current, null, { renderer: 'svg' })
    chart.setOption({ animation: false, ...option })
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(place.current)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [option])
  return (
    <figure className={`${style.figure} ${wide ? style.wide : ''}`}>
      <figcaption>
        <h3>{title}</h3>
        {note && <p>{note}</p>}
      </figcaption>
      {rows.length === 0 ? (
        <p className={style.none}>{t('none')}</p>
      ) : (
        <>
          <div className={style.scroll}>
            <div ref={place} className={style.drawing} style={{ height }} aria-hidden />
          </div>
          <details>
            <summary>{t('table')}</summary>
            <div className={style.scroll}>
              <table>
                <caption className="visually-hidden">{title}</caption>
                <thead>
                  <tr>
                    {columns.map((column) => (
                      <th key={column} scope="col">
                        {column}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map(([name, ...values]) => (
                    <tr key={`${name} ${values.join()}`}>
                      <th scope="row">{name}</th>
                      {values.map((value, at) => (
                        <td key={columns[at + 1]}>{value}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        </>
      )}
    </figure>
  )
}
