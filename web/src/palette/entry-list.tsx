import { useEffect } from 'react'
import { MarkedText } from '../ui/marked-text.tsx'
import type { Entry } from './entries.ts'
import { spansOf } from './matching.ts'
import style from './palette.module.css'
import { usePaletteTexts } from './texts.ts'

interface EntryListProps {
  id: string
  groups: readonly { group: Entry['group']; entries: readonly Entry[] }[]
  q: string
  active: string | undefined
  busy: boolean
  onPoint: (key: string) => void
  onTake: (entry: Entry, newTab: boolean) => void
}

/** Entries under the heads of their groups; the focus stays in the field above. */
export function EntryList({ id, groups, q, active, busy, onPoint, onTake }: EntryListProps) {
  const t = usePaletteTexts()
  const idOf = (key: string) => `${id} ${key}`.replaceAll(' ', '-')
  const activeId = active === undefined ? undefined : idOf(active)
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView?.({ block: 'nearest' })
  }, [activeId])
  return (
    <div id={id} role="listbox" aria-label={t('title')} aria-busy={busy} className={style.list}>
      {groups.map(({ group, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
        <div key={group} role="group" aria-labelledby={idOf(`head ${group}`)}>
          <div id={idOf(`head ${group}`)} className={style.head} role="presentation">
            {t(group)}
          </div>
          {entries.map((entry) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are those of the field
            <div
              key={entry.key}
              id={idOf(entry.key)}
              role="option"
              tabIndex={-1}
              aria-selected={entry.key === active}
              className={style.entry}
              onPointerMove={() => entry.key !== active && onPoint(entry.key)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={(event) => onTake(entry, event.ctrlKey || event.metaKey)}
              onAuxClick={(event) => event.button === 1 && onTake(entry, true)}
            >
              <span className={style.title}>
                <MarkedText text={entry.title} spans={spansOf(entry.title, q)} />
              </span>
              {entry.detail && <span className={style.detail}>{entry.detail}</span>}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
