import type { Account } from '@duijie/shared/accounts'
import type { AccountRole } from '@duijie/shared/closed-lists'
import type { Find, FindKind } from '@duijie/shared/finds'
import { definedTexts } from '../i18n/define-texts.ts'
import { changeLanguage, currentLanguage } from '../i18n/i18n.ts'
import type { Language } from '../i18n/language.ts'
import { overlay } from '../shell/asked.ts'
import { navigationFor } from '../shell/navigation.ts'
import { type Appearance, appearance, densities, themes } from '../theme/appearance.ts'
import { spellingOf } from './spellings.ts'
import type { usePaletteTexts } from './texts.ts'

type TextKey = Parameters<ReturnType<typeof usePaletteTexts>>[0]

export interface Entry {
  key: string
  group: 'recent' | 'go' | 'do' | 'search' | FindKind
  title: string
  detail: string
  /** where it leads; what is done at once has none */
  href?: string
  run?: () => void
  /** by what else it is found: its other language, and its pinyin */
  words?: { other: string; spelling: string }
}

function inBoth(namespace: string, key: string): { chinese: string; english: string } {
  const texts = definedTexts.get(namespace)
  const english = texts?.en[key]
  return { chinese: texts?.zh[key] ?? key, english: typeof english === 'string' ? english : key }
}

function named(
  group: 'go' | 'do',
  namespace: 'shell' | 'palette',
  text: string,
  what: Pick<Entry, 'href' | 'run'>,
): Entry {
  const { chinese, english } = inBoth(namespace, text)
  const [title, other] = currentLanguage() === 'en' ? [english, chinese] : [chinese, english]
  return {
    key: `${group} ${text}`,
    group,
    title,
    detail: '',
    ...what,
    words: { other, spelling: spellingOf(chinese) },
  }
}

const pages: { text: TextKey; href: string; roles: readonly AccountRole[] }[] = [
  { text: 'newNeed', href: '/needs/new', roles: ['enterprise', 'township', 'staff'] },
  { text: 'newResult', href: '/results/new', roles: ['liaison', 'staff'] },
  { text: 'newVisit', href: '/visits/new', roles: ['township', 'staff'] },
  { text: 'newEvent', href: '/events/new', roles: ['staff'] },
  { text: 'newAgreement', href: '/agreements/new', roles: ['staff'] },
  { text: 'import', href: '/imports', roles: ['enterprise', 'liaison', 'staff'] },
]

/** Where the account may go. */
export function goEntries(account: Account | null): Entry[] {
  const { main, more } = navigationFor(account)
  const own: { text: TextKey; href: string }[] = account
    ? [
        { text: 'notifications', href: '/notifications' },
        ...(['enterprise', 'liaison', 'staff'].includes(account.role)
          ? [{ text: 'digests' as const, href: '/digests' }]
          : []),
        { text: 'calendar', href: '/account/calendar' },
        { text: 'password', href: '/account/password' },
      ]
    : [
        { text: 'signIn', href: '/sign-in' },
        { text: 'register', href: '/register' },
        { text: 'forgotten', href: '/forgotten-password' },
      ]
  return [
    ...[...main, ...more].map(({ to, text }) => named('go', 'shell', text, { href: to })),
    ...own.map(({ text, href }) => named('go', 'palette', text, { href })),
  ]
}

/** What the account may do at once. */
export function doEntries(account: Account | null, shown: Appearance, signOut: () => void): Entry[] {
  const does = (text: TextKey, run: () => void) => named('do', 'palette', text, { run })
  const other: Language = currentLanguage() === 'en' ? 'zh-CN' : 'en'
  return [
    ...pages
      .filter(({ roles }) => account && roles.includes(account.role))
      .map(({ text, href }) => named('do', 'palette', text, { href })),
    ...themes
      .filter((theme) => theme !== shown.theme)
      .map((theme) => does(`theme.${theme}`, () => appearance.chooseTheme(theme))),
    ...densities
      .filter((density) => density !== shown.density)
      .map((density) => does(`density.${density}`, () => appearance.chooseDensity(density))),
    {
      key: 'do language',
      group: 'do',
      title: other === 'en' ? 'English' : '中文',
      detail: '',
      run: () => changeLanguage(other),
      words: { other: 'language', spelling: '^yu^yan^zhong^wen^ying^wen' },
    },
    does('keys', () => overlay.ask('keys')),
    ...(account ? [does('signOut', signOut)] : []),
  ]
}

const places: Record<FindKind, string> = {
  need: '/needs/',
  result: '/results/',
  organization: '/organizations/',
  expert: '/experts/',
  event: '/events/',
  news: '/news/',
  lead: '/leads/',
  agreement: '/agreements/',
  visit: '/visits/',
}

export const recordEntry = ({ kind, id, title, detail }: Find): Entry => ({
  key: `${kind} ${id}`,
  group: kind,
  title,
  detail,
  href: places[kind] + id,
})
