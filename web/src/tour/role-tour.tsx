import type { AccountRole } from '@duijie/shared/closed-lists'
import { Button, Tour } from 'antd'
import { useEffect, useState } from 'react'
import { AntdScope } from '../theme/antd-scope.tsx'
import { stopsOf } from './steps.ts'
import { type TourStep, useTourTexts } from './texts.ts'
import style from './tour.module.css'

interface RoleTourProps {
  role: AccountRole
  onEnd: () => void
}

/** What stands over the page; the tour is a dialog itself. */
const DIALOG = 'dialog[open], [role="dialog"]:not(.ant-tour, .ant-tour *), [role="alertdialog"]'
const LOOK_EVERY_MS = 200
const PATIENCE_MS = 8000

interface Placed {
  text: TourStep
  at: readonly string[]
  target: HTMLElement
}

const isSeen = (element: HTMLElement) =>
  element.checkVisibility() && element.getBoundingClientRect().width > 0
/** Scrolling to it would move the panel, which is put in its place a moment later. */
const focusQuietly = (button: HTMLElement | null) => button?.focus({ preventScroll: true })
const dialogIsOpen = () => [...document.querySelectorAll<HTMLElement>(DIALOG)].some(isSeen)

const seenAt = (at: readonly string[]) =>
  at.flatMap((selector) => [...document.querySelectorAll<HTMLElement>(selector)]).find(isSeen)

/** The stops whose controls are on the page, as a narrow one has fewer; two at one control become one. */
function placedOf(role: AccountRole): Placed[] {
  const placed = stopsOf[role].flatMap((stop) => {
    const target = seenAt(stop.at)
    if (!target) return []
    return [{ text: target.dataset.tour === 'menu' ? ('menu' as const) : stop.text, at: stop.at, target }]
  })
  return placed.filter(({ target }, at) => placed.findIndex((other) => other.target === target) === at)
}

/** Points at a role's main controls, one after the other; gives way to any dialog. */
export default function RoleTour({ role, onEnd }: RoleTourProps) {
  const t = useTourTexts()
  const [placed, setPlaced] = useState<Placed[] | null>(null)
  const [current, setCurrent] = useState(0)

  // the home comes after its data: the tour waits until what it points at is there
  useEffect(() => {
    const since = Date.now()
    const timer = setInterval(() => {
      const ready = document.querySelector('[data-tour="home"] section, [data-tour="jobs"]')
      const loading = document.querySelector('[data-tour="home"] [data-outline]')
      if (dialogIsOpen() || ((!ready || loading) && Date.now() - since < PATIENCE_MS)) return
      clearInterval(timer)
      setPlaced(placedOf(role))
    }, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [role])

  useEffect(() => {
    if (!placed) return
    const observer = new MutationObserver(() => {
      if (dialogIsOpen()) onEnd()
    })
    observer.observe(document.body, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [placed, onEnd])

  // the focus goes along, and back to where it was
  useEffect(() => {
    if (!placed) return
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [placed])

  if (!placed || placed.length === 0) return null
  const total = placed.length
  return (
    <AntdScope>
      <Tour
        open
        current={current}
        onChange={setCurrent}
        onClose={onEnd}
        rootClassName={style.tour ?? ''}
        closable={{ 'aria-label': t('skip') }}
        scrollIntoViewOptions={{ block: 'nearest' }}
        indicatorsRender={(place) => (
          <span className={style.place}>{t('place', { place: place + 1, total })}</span>
        )}
        actionsRender={(_, { current: place }) => (
          <>
            {place === 0 ? (
              <Button size="small" onClick={onEnd}>
                {t('skip')}
              </Button>
            ) : (
              <Button size="small" onClick={() => setCurrent(place - 1)}>
                {t('previous')}
              </Button>
            )}
            <Button
              key={place}
              size="small"
              type="primary"
              ref={focusQuietly}
              onClick={() => (place + 1 < total ? setCurrent(place + 1) : onEnd())}
            >
              {t(place + 1 < total ? 'next' : 'finish')}
            </Button>
          </>
        )}
        steps={placed.map(({ text, at, target }) => ({
          title: t(text),
          description: t(`${text}Text`),
          // what was an outline when the tour began may be there by now
          target: () => seenAt(at) ?? target,
        }))}
      />
    </AntdScope>
  )
}
