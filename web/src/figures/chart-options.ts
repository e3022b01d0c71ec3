import { tokens } from '../theme/tokens.ts'

const text = { color: tokens.text, fontFamily: tokens.font, fontSize: 12 }
const palette = [tokens.accent, '#d98a29', '#5b8c5a', '#7a6aa8']
const line = { lineStyle: { color: tokens.border } }
const base = {
  color: palette,
  textStyle: text,
  tooltip: { trigger: 'axis', confine: true },
  legend: { top: 0 },
}

export interface Series {
  name: string
  values: number[]
}

/** The needs that are left at each step. */
export const funnelOption = (steps: readonly { name: string; value: number }[]) => ({
  ...base,
  legend: { show: false },
  tooltip: { trigger: 'item', confine: true },
  series: [
    {
      type: 'funnel',
      sort: 'none',
      left: '4%',
      width: '92%',
      top: 8,
      bottom: 8,
      minSize: '18%',
      gap: 3,
      label: { position: 'inside', formatter: '{b}  {c}', color: '#fff', fontSize: 14, textBorderWidth: 0 },
      data: steps.map((step, at) => ({
        ...step,
        itemStyle: { color: ['#0a4c5c', '#0e6478', '#2f7f91', '#4a93a4'][at] },
      })),
    },
  ],
})

/** Side by side, names down the left. */
export const barsOption = (names: readonly string[], series: readonly Series[]) => ({
  ...base,
  grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
  xAxis: { type: 'value', minInterval: 1, splitLine: line },
  yAxis: {
    type: 'category',
    inverse: true,
    data: names,
    axisTick: { show: false },
    axisLabel: { color: tokens.text, width: 130, overflow: 'truncate' },
  },
  series: series.map(({ name, values }) => ({ name, type: 'bar', data: values, barMaxWidth: 12 })),
})

export const monthsOption = (months: readonly string[], series: readonly Series[]) => ({
  ...base,
  grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
  xAxis: { type: 'category', data: months, axisTick: { show: false }, axisLabel: { color: tokens.text } },
  yAxis: { type: 'value', minInterval: 1, splitLine: line },
  series: series.map(({ name, values }) => ({ name, type: 'line', data: values, symbolSize: 6 })),
})

interface Pairs {
  rows: readonly string[]
  columns: readonly string[]
  cells: readonly (readonly [column: number, row: number, count: number])[]
}

/** The darker, the more agreements; the number stands in each cell. */
export const pairsOption = ({ rows, columns, cells }: Pairs) => ({
  ...base,
  legend: { show: false },
  tooltip: { trigger: 'item', confine: true },
  grid: { left: 8, right: 8, top: 8, bottom: 8, containLabel: true },
  xAxis: {
    type: 'category',
    data: columns,
    axisTick: { show: false },
    splitArea: { show: true },
    axisLabel: { color: tokens.text, rotate: 40, interval: 0, width: 110, overflow: 'truncate' },
  },
  yAxis: {
    type: 'category',
    inverse: true,
    data: rows,
    axisTick: { show: false },
    splitArea: { show: true },
    axisLabel: { color: tokens.text, interval: 0, width: 150, overflow: 'truncate' },
  },
  visualMap: {
    show: false,
    min: 0,
    max: Math.max(1, ...cells.map(([, , count]) => count)),
    inRange: { color: ['#dcecef', '#6fb0bf'] },
  },
  series: [{ type: 'heatmap', data: cells, label: { show: true, color: tokens.text } }],
})
