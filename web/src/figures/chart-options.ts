import { font } from '../theme/fonts.ts'
import type { Palette } from '../theme/palettes.ts'

const line = (colour: Palette) => ({ lineStyle: { color: colour.border } })
const axis = (colour: Palette) => ({ axisLine: { lineStyle: { color: colour.borderStrong } } })
const tooltip = (colour: Palette, trigger: 'axis' | 'item') => ({
  trigger,
  confine: true,
  backgroundColor: colour.raised,
  borderColor: colour.border,
  textStyle: { color: colour.text },
})
const base = (colour: Palette) => ({
  color: [colour.series1, colour.series2, colour.series3, colour.series4],
  textStyle: { color: colour.text, fontFamily: font, fontSize: 12 },
  tooltip: tooltip(colour, 'axis'),
  legend: { top: 0, textStyle: { color: colour.text } },
})

export interface Series {
  name: string
  values: number[]
}

/** The needs that are left at each step. */
export const funnelOption = (colour: Palette, steps: readonly { name: string; value: number }[]) => ({
  ...base(colour),
  legend: { show: false },
  tooltip: tooltip(colour, 'item'),
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
      itemStyle: { borderColor: colour.surface },
      label: {
        position: 'inside',
        formatter: '{b}  {c}',
        color: colour.onAccent,
        fontSize: 14,
        textBorderWidth: 0,
      },
      data: steps.map((step, at) => ({
        ...step,
        itemStyle: { color: [colour.step1, colour.step2, colour.step3, colour.step4][at] },
      })),
    },
  ],
})

/** Side by side, names down the left. */
export const barsOption = (colour: Palette, names: readonly string[], series: readonly Series[]) => ({
  ...base(colour),
  grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
  xAxis: { type: 'value', minInterval: 1, axisLabel: { color: colour.text }, splitLine: line(colour) },
  yAxis: {
    type: 'category',
    inverse: true,
    data: names,
    axisTick: { show: false },
    ...axis(colour),
    axisLabel: { color: colour.text, width: 130, overflow: 'truncate' },
  },
  series: series.map(({ name, values }) => ({ name, type: 'bar', data: values, barMaxWidth: 12 })),
})

export const monthsOption = (colour: Palette, months: readonly string[], series: readonly Series[]) => ({
  ...base(colour),
  grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
  xAxis: {
    type: 'category',
    data: months,
    axisTick: { show: false },
    ...axis(colour),
    axisLabel: { color: colour.text },
  },
  yAxis: { type: 'value', minInterval: 1, axisLabel: { color: colour.text }, splitLine: line(colour) },
  series: series.map(({ name, values }) => ({
    name,
    type: 'line',
    data: values,
    symbol: 'circle',
    symbolSize: 6,
  })),
})

interface Pairs {
  rows: readonly string[]
  columns: readonly string[]
  cells: readonly (readonly [column: number, row: number, count: number])[]
}

/** The darker, the more agreements; the number stands in each cell. */
export const pairsOption = (colour: Palette, { rows, columns, cells }: Pairs) => ({
  ...base(colour),
  legend: { show: false },
  tooltip: tooltip(colour, 'item'),
  grid: { left: 8, right: 8, top: 8, bottom: 8, containLabel: true },
  xAxis: {
    type: 'category',
    data: columns,
    axisTick: { show: false },
    ...axis(colour),
    splitArea: { show: true, areaStyle: { color: [colour.surface, colour.neutralSoft] } },
    axisLabel: { color: colour.text, rotate: 40, interval: 0, width: 110, overflow: 'truncate' },
  },
  yAxis: {
    type: 'category',
    inverse: true,
    data: rows,
    axisTick: { show: false },
    ...axis(colour),
    splitArea: { show: true, areaStyle: { color: [colour.surface, colour.neutralSoft] } },
    axisLabel: { color: colour.text, interval: 0, width: 150, overflow: 'truncate' },
  },
  visualMap: {
    show: false,
    min: 0,
    max: Math.max(1, ...cells.map(([, , count]) => count)),
    inRange: { color: [colour.few, colour.many] },
  },
  series: [{ type: 'heatmap', data: cells, label: { show: true, color: colour.text } }],
})
