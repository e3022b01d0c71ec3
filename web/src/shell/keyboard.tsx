import { useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { commandKey } from '../lib/command-key.ts'
import { type ShortcutGroup, useKeys } from '../lib/use-shortcuts.ts'
import { overlay, useAsked } from './asked.ts'
import { escapeUnder } from './escape-under.ts'
import { followPages } from './follow-pages.ts'
import { keepFocus } from './keep-focus.ts'
import { useKeyTexts } from './key-texts.ts'
import { PaletteHost } from './palette-host.tsx'

const KeyHelp = lazy(() => import('./key-help.tsx'))

const SEARCH_FIELDS = 'main :is(input[type="search"], search input:not([type="radio"], [type="checkbox"]))'

function search() {
  const fields = [...document.querySelectorAll<HTMLInputElement>(SEARCH_FIELDS)]
  const field = fields.find((each) => each.offsetParent !== null && !each.disabled)
  if (field) field.focus()
  else overlay.ask('palette')
}

/** What is done for those who use keys or listen, and what keys open; comes after the first paint. */
export default function Keyboard() {
  const t = useKeyTexts()
  const router = useRouter()
  const helping = useAsked() === 'keys'
  const [said, say] = useState('')
  const general: ShortcutGroup = {
    title: t('everywhere'),
    shortcuts: [
      { keys: [`${commandKey} K`], text: t('find') },
      { keys: ['/'], text: t('search'), run: search },
      { keys: ['?'], text: t('help'), run: () => overlay.ask('keys') },
      { keys: ['Tab'], text: t('next') },
      { keys: ['Escape'], text: t('escape') },
    ],
  }
  useKeys(general.shortcuts)
  useEffect(() => keepFocus(), [])
  useEffect(() => escapeUnder(), [])
  useEffect(() => followPages(router, say), [router])
  return (
    <>
      <div className="visually-hidden" aria-live="polite">
        {said}
      </div>
      <PaletteHost />
      {helping && (
        <Suspense>
          <KeyHelp general={general} onClose={() => overlay.end('keys')} />
        </Suspense>
      )}
    </>
  )
}
