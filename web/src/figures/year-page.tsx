import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useAccount } from '../lib/use-session.ts'
import { buttonClass } from '../ui/button-link.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useDay } from '../ui/use-day.ts'
import { daysOf, type FigureAddress } from './address.ts'
import { ChartsPanel } from './charts-panel.tsx'
import { ChecksPanel } from './checks-panel.tsx'
import { FigureDrawer } from './figure-drawer.tsx'
import { FigureTable } from './figure-table.tsx'
import style from './figures.module.css'
import { FreezeDialog } from './freeze-dialog.tsx'
import { figureQueries } from './queries.ts'
import { SpanChoice } from './span-choice.tsx'
import { useFigureTexts } from './texts.ts'
import { useFigureWords } from './use-figure-words.ts'

const route = getRouteApi('/antd/figures')

/** The year in figures: each with last year's, its target and how far it has come, and the records behind it. */
export function YearPage() {
  const t = useFigureTexts()
  const words = useFigureWords()
  const { day } = useDay()
  const bureau = useAccount()?.role === 'staff'
  const address = route.useSearch()
  const navigate = route.useNavigate()
  const { year, from, to } = daysOf(address)
  const townshipId = bureau ? address.townshipId : undefined
  const asked = { from, to, townshipId }
  const change = (search: FigureAddress) => void navigate({ search, replace: true, resetScroll: false })
  const wrong = from > to
  const query = useQuery({ ...figureQueries.list(asked), enabled: !wrong })
  const [freezing, setFreezing] = useState(false)
  const pace = query.data?.figures[0]?.pace ?? null
  const opened = query.data?.figures.find(({ id }) => id === address.open)
  const shift = (text: string) =>
    `${Number(text.slice(0, 4)) - 1}${text.slice(4).replace('-02-29', '-02-28')}`
  const before = { year: year - 1, from: shift(from), to: shift(to), townshipId }

  return (
    <Page
      title={t(bureau ? 'title' : 'titleOwn')}
      lead={
        pace === null
          ? t('leadOfDays', { from: day(from), to: day(to) })
          : t('lead', { from: day(from), to: day(to), pace: words.rate(pace) })
      }
      actions={
        <>
          <Button onClick={() => window.print()}>{t('print')}</Button>
          {bureau && (
            <>
              <Link to="/figures/entered" className={buttonClass.plain}>
                {t('entered')}
              </Link>
              <Link to="/figures/reports" className={buttonClass.plain}>
                {t('reports')}
              </Link>
              <Button type="primary" disabled={!query.data} onClick={() => setFreezing(true)}>
                {t('freeze')}
              </Button>
            </>
          )}
        </>
      }
    >
      <div className={style.page}>
        <SpanChoice
          year={year}
          span={{ from, to }}
          townshipId={townshipId}
          townships={bureau}
          onChange={change}
        />
        {wrong ? (
          <Alert type="warning" showIcon title={t('wrongOrder')} />
        ) : (
          <Loaded query={query} skeleton={<Skeleton lines={20} />}>
            {({ figures }) => (
              <div className={query.isPlaceholderData ? style.stale : undefined} aria-busy={query.isFetching}>
                <Panel>
                  <FigureTable
                    figures={figures}
                    bureau={bureau}
                    before={before}
                    onOpen={(open, side) => change({ ...address, open, side })}
                  />
                </Panel>
                <ChartsPanel asked={asked} />
                {bureau && !townshipId && <ChecksPanel asked={asked} figures={figures} />}
              </div>
            )}
          </Loaded>
        )}
      </div>
      {opened && (
        <FigureDrawer
          figure={opened}
          asked={asked}
          year={year}
          bureau={bureau}
          side={address.side ?? 'records'}
          onSide={(side) => change({ ...address, side })}
          onTownship={(id) => change({ ...address, townshipId: id, side: 'records' })}
          onClose={() => change({ ...address, open: undefined, side: undefined })}
        />
      )}
      {freezing && query.data && (
        <FreezeDialog asked={asked} figures={query.data.figures} onClose={() => setFreezing(false)} />
      )}
    </Page>
  )
}
