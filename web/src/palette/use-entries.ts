import type { FindKind } from '@duijie/shared/finds'
import { findKinds } from '@duijie/shared/finds'
import { halfWidth } from '@duijie/shared/readings'
import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '../i18n/use-language.ts'
import { readRecent } from '../lib/recent-choices.ts'
import { useAccount } from '../lib/use-session.ts'
import { useSettled } from '../lib/use-settled.ts'
import { useAppearance } from '../theme/appearance.ts'
import { doEntries, type Entry, goEntries, recordEntry } from './entries.ts'
import { matching } from './matching.ts'
import { findQueries } from './queries.ts'
import { usePaletteTexts } from './texts.ts'

const TYPING_PAUSE_MS = 180

/** What stands in the palette for what is typed. */
export function useEntries(typed: string, signOut: () => void) {
  const t = usePaletteTexts()
  const account = useAccount()
  const shown = useAppearance()
  useLanguage()
  const q = halfWidth(typed).trim()
  const settled = useSettled(q, TYPING_PAUSE_MS)
  const asked = q === '' ? '' : settled
  const query = useQuery(findQueries.list(asked))

  const go = goEntries(account)
  const does = doEntries(account, shown, signOut)
  const groups: { group: Entry['group']; entries: Entry[] }[] = []
  const add = (group: Entry['group'], entries: Entry[]) => {
    if (entries.length > 0) groups.push({ group, entries })
  }
  if (q === '') {
    add('recent', recentOf(account?.id ?? 'visitor', [...go, ...does]))
    add('go', go)
    add('do', does)
  } else {
    add('go', matching(go, q))
    add('do', matching(does, q))
    const found = query.data?.items ?? []
    for (const kind of findKinds) {
      add(
        kind,
        found.filter((find) => find.kind === kind).map((find) => recordEntry(find)),
      )
    }
    const search = `?q=${encodeURIComponent(q)}`
    const inText = (key: string, title: string, href: string): Entry => ({
      ...{ key, title, href },
      group: 'search',
      detail: '',
    })
    add('search', [
      inText('search needs', t('searchNeeds', { q }), `/needs${search}`),
      inText('search results', t('searchResults', { q }), `/results${search}`),
    ])
  }
  const offline = q !== '' && query.fetchStatus === 'paused'
  const searching =
    q !== '' && !offline && !query.isError && (asked !== q || query.isPending || query.isPlaceholderData)
  return { q, groups, query, offline, searching }
}

function recentOf(reader: string, known: readonly Entry[]): Entry[] {
  return readRecent(reader).flatMap(({ key, record }): Entry[] => {
    const entry = record
      ? { key, group: record.kind as FindKind, ...record }
      : known.find((other) => other.key === key)
    return entry ? [{ ...entry, key: `recent ${key}`, group: 'recent' }] : []
  })
}
