import { Button } from 'antd'
import style from './bench.module.css'
import { useWorkbenchTexts } from './texts.ts'
import type { useNeedQueue } from './use-need-queue.ts'

interface BenchBarProps {
  queue: ReturnType<typeof useNeedQueue>
  /** how many candidates are chosen for comparison */
  chosen: number
  onQueue: () => void
  onNext: () => void
  onPrevious: () => void
  onCompare: () => void
  onClear: () => void
  onWhyNot: () => void
  onHelp: () => void
}

/** From need to need, and what is done with several candidates or none of them. */
export function BenchBar(props: BenchBarProps) {
  const t = useWorkbenchTexts()
  const { queue, chosen } = props
  const named = (text: string, key: string) => ({
    title: t('withKey', { action: text, key }),
    'aria-keyshortcuts': key,
  })
  return (
    <div className={style.bar}>
      <Button onClick={props.onQueue}>{t('queue')}</Button>
      <Button disabled={!queue.previous} onClick={props.onPrevious} {...named(t('previousNeed'), 'b')}>
        {t('previousNeed')}
      </Button>
      <Button disabled={!queue.next} onClick={props.onNext} {...named(t('nextNeed'), 'n')}>
        {t('nextNeed')}
      </Button>
      {queue.loaded && (
        <span className={style.hint}>
          {queue.place >= 0
            ? t('queuePlace', { place: queue.place + 1, total: queue.total })
            : t('notQueued')}
        </span>
      )}
      <span className={style.room} />
      {chosen > 0 && (
        <>
          <Button
            color="primary"
            variant="outlined"
            onClick={props.onCompare}
            {...named(t('key.compare'), 'v')}
          >
            {t('compareMany', { count: chosen })}
          </Button>
          <Button type="text" onClick={props.onClear}>
            {t('clearChosen')}
          </Button>
        </>
      )}
      <Button onClick={props.onWhyNot}>{t('whyNot')}</Button>
      <Button type="text" className={style.keys ?? ''} onClick={props.onHelp} {...named(t('help'), '?')}>
        {t('help')}
      </Button>
    </div>
  )
}
