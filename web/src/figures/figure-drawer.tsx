import type { Figure } from '@duijie/shared/figures'
import { Drawer, Tabs } from 'antd'
import { FigureRecords } from './figure-records.tsx'
import style from './figures.module.css'
import type { Asked } from './queries.ts'
import { TargetsForm } from './targets-form.tsx'
import { useFigureTexts } from './texts.ts'
import { TownshipTable } from './township-table.tsx'
import { useFigureWords } from './use-figure-words.ts'

type Side = 'records' | 'townships' | 'targets'
interface FigureDrawerProps {
  figure: Figure
  asked: Asked
  year: number
  bureau: boolean
  side: Side
  onSide: (side: Side) => void
  onTownship: (id: string) => void
  onClose: () => void
}

/** What stands behind a figure: its records, the townships, and their targets. */
export function FigureDrawer(props: FigureDrawerProps) {
  const t = useFigureTexts()
  const words = useFigureWords()
  const { figure, asked, bureau } = props
  const counted = figure.unit !== 'share'
  const items = [
    {
      key: 'records',
      label: t('recordsTab', { count: figure.records }),
      children: <FigureRecords figure={figure} asked={asked} />,
    },
    ...(bureau
      ? [
          {
            key: 'townships',
            label: t('townshipsTab'),
            children: <TownshipTable figure={figure} asked={asked} onTownship={props.onTownship} />,
          },
        ]
      : []),
    ...(bureau && counted
      ? [
          {
            key: 'targets',
            label: t('targetsTab', { year: props.year }),
            children: <TargetsForm figure={figure} year={Number(asked.to.slice(0, 4))} />,
          },
        ]
      : []),
  ]
  return (
    <Drawer
      open
      size="min(720px, 100vw)"
      title={`${words.name(figure.id)} · ${words.value(figure.value, figure.unit)}`}
      onClose={props.onClose}
    >
      <p className={style.caliberLine}>{t('caliber', { caliber: words.caliber(figure.id) })}</p>
      <Tabs activeKey={props.side} onChange={(key) => props.onSide(key as Side)} items={items} />
    </Drawer>
  )
}
