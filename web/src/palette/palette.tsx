import { useRouter } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { keepRecent } from '../lib/recent-choices.ts'
import { useFailureText } from '../lib/use-failure-text.ts'
import { useAccount } from '../lib/use-session.ts'
import { useSignOut } from '../shell/use-sign-out.tsx'
import { CrossIcon, SearchIcon } from '../ui/icons.tsx'
import { useDialog } from '../ui/use-dialog.ts'
import type { Entry } from './entries.ts'
import { EntryList } from './entry-list.tsx'
import { Hints } from './hints.tsx'
import style from './palette.module.css'
import { usePaletteTexts } from './texts.ts'
import { useEntries } from './use-entries.ts'

const SIGN_OUT = 'do signOut'

/** Goes anywhere, does anything, finds every kind of record by typing. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = usePaletteTexts()
  const router = useRouter()
  const account = useAccount()
  const failureText = useFailureText()
  const signOut = useSignOut(account, onClose)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  /** Enter came before the answer: take the first when it is there */
  const [eager, setEager] = useState(false)
  const listId = useId()
  const dialog = useDialog()
  const { q, groups, query, offline, searching } = useEntries(typed, signOut.start)
  const entries = groups.flatMap((group) => group.entries)
  const active = entries.find(({ key }) => key === chosen) ?? entries[0]

  function take(entry: Entry, newTab: boolean) {
    const key = entry.key.replace(/^recent /, '')
    const isRecord = !/^(?:go|do|search) /.test(key)
    const kind = key.split(' ')[0] ?? ''
    const { title, detail, href } = entry
    if (entry.group !== 'search' && key !== SIGN_OUT) {
      const record = isRecord && href !== undefined ? { kind, title, detail, href } : null
      keepRecent(account?.id ?? 'visitor', { key, record })
    }
    if (href === undefined) {
      // signing out may ask first, and closes the palette itself
      if (key !== SIGN_OUT) onClose()
      entry.run?.()
    } else if (newTab) {
      window.open(href, '_blank', 'noopener')
    } else {
      onClose()
      router.history.push(href)
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the coming of the answer counts
  useEffect(() => {
    if (!eager || searching) return
    setEager(false)
    if (active && !query.isError && !offline) take(active, false)
  }, [eager, searching])

  function onKeyDown(event: KeyboardEvent) {
    // Enter that ends the choice of a character belongs to the input method
    if (event.nativeEvent.isComposing) return
    const at = active ? entries.indexOf(active) : -1
    const moved = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key]
    if (moved !== undefined) {
      event.preventDefault()
      setChosen(entries[(moved + entries.length) % entries.length]?.key ?? null)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      // what stands there may still be the answer to what was typed before
      const settled = active?.group === 'go' || active?.group === 'do' || active?.group === 'recent'
      if (searching && chosen === null && !settled) setEager(true)
      else if (active) take(active, event.ctrlKey || event.metaKey)
    }
  }

  const failure = query.isError && q !== '' ? failureText(query.error) : null
  const nothing =
    q !== '' && !searching && !offline && !failure && entries.every(({ group }) => group === 'search')
  return (
    <>
      {signOut.question}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it natively; the click is one beside it */}
      <dialog
        ref={dialog}
        className={style.dialog}
        aria-label={t('title')}
        hidden={signOut.question !== null}
        onCancel={(event) => {
          event.preventDefault()
          onClose()
        }}
        onClick={(event) => {
          if (event.target === event.currentTarget) onClose()
        }}
      >
        <div className={style.panel}>
          <div className={style.field}>
            <SearchIcon />
            <input
              type="text"
              role="combobox"
              className={style.input}
              aria-label={t('title')}
              aria-expanded={entries.length > 0}
              aria-controls={listId}
              aria-activedescendant={active ? `${listId} ${active.key}`.replaceAll(' ', '-') : undefined}
              aria-autocomplete="list"
              placeholder={t('placeholder')}
              maxLength={100}
              autoComplete="off"
              spellCheck={false}
              enterKeyHint="go"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value)
                setChosen(null)
                setEager(false)
              }}
              onKeyDown={onKeyDown}
            />
            <button type="button" className={style.close} aria-label={t('close')} onClick={onClose}>
              <CrossIcon />
            </button>
          </div>
          <div className={style.body}>
            {offline && <p className={style.notice}>{t('offline')}</p>}
            {failure && (
              <p className={style.notice}>
                {failure.what} {failure.todo}
                <button type="button" className={style.retry} onClick={() => void query.refetch()}>
                  {t('retry')}
                </button>
              </p>
            )}
            {nothing && (
              <p className={style.notice}>
                {t('none', { q })}
                <br />
                {t('noneText')}
              </p>
            )}
            {query.data?.degraded && q !== '' && <p className={style.notice}>{t('degraded')}</p>}
            <EntryList
              id={listId}
              groups={groups}
              q={q}
              active={active?.key}
              busy={searching}
              onPoint={setChosen}
              onTake={take}
            />
          </div>
          <div className={style.foot}>
            <span role="status">{searching ? t('searching') : t('count', { count: entries.length })}</span>
            <Hints />
          </div>
        </div>
      </dialog>
    </>
  )
}
