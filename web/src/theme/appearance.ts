import { useSyncExternalStore } from 'react'
import { createStore } from '../lib/store.ts'
import { type Mode, palettes } from './palettes.ts'
import type { Density } from './tokens.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]
export const densities = ['comfortable', 'compact'] as const satisfies readonly Density[]

export interface Appearance {
  theme: Theme
  density: Density
  /** what the page shows: the theme, as the system has it where it follows the system; paper is light */
  mode: Mode
}

// `public/appearance.js` reads the same before the first paint
const STORED = { theme: 'duijie.theme', density: 'duijie.density' }

function stored<Value extends string>(key: string, values: readonly [Value, ...Value[]]): Value {
  try {
    const kept = localStorage.getItem(key)
    return values.find((value) => value === kept) ?? values[0]
  } catch {
    return values[0]
  }
}

/** How the page looks, kept in this browser, followed in its other tabs. */
export function openAppearance() {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const paper = window.matchMedia('print')
  const store = createStore(read())

  function read(): Appearance {
    const theme = stored(STORED.theme, themes)
    const shown = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
    return { theme, density: stored(STORED.density, densities), mode: paper.matches ? 'light' : shown }
  }

  function show(next: Appearance): void {
    const { dataset } = document.documentElement
    dataset.mode = next.mode
    dataset.density = next.density
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', palettes[next.mode].surface)
    store.set(next)
  }

  function choose(key: keyof typeof STORED, value: string, next: Partial<Appearance>): void {
    try {
      localStorage.setItem(STORED[key], value)
      show(read())
    } catch {
      // storage may be closed to us; the choice then lasts until the page is left
      show({ ...store.get(), ...next })
    }
  }

  show(store.get())
  dark.addEventListener('change', () => show(read()))
  paper.addEventListener('change', () => show(read()))
  window.addEventListener('storage', ({ key }) => {
    if (key === null || Object.values(STORED).includes(key)) show(read())
  })

  return {
    get: store.get,
    subscribe: store.subscribe,
    chooseTheme: (theme: Theme) =>
      choose('theme', theme, {
        theme,
        mode: theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme,
      }),
    chooseDensity: (density: Density) => choose('density', density, { density }),
  }
}

export const appearance = openAppearance()

export const useAppearance = (): Appearance => useSyncExternalStore(appearance.subscribe, appearance.get)
