import derived from 'virtual:antd-tokens'
import { theme } from 'antd'
import { expect, it } from 'vitest'
import { antdTheme } from './antd-theme.ts'

it.each([
  ['light', 'comfortable'],
  ['light', 'compact'],
  ['dark', 'comfortable'],
  ['dark', 'compact'],
] as const)(
  'is in %s, %s what antd would derive itself, but for the colours that are our own',
  (mode, density) => {
    const given = antdTheme(mode, density, derived[mode])
    const algorithm = mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm
    const own = theme.getDesignToken({ ...given, algorithm })
    const shown = theme.getDesignToken(given)
    const others = (token: object) =>
      Object.fromEntries(Object.entries(token).filter(([, value]) => !isColour(value)))
    expect(others(shown)).toEqual(others(own))
    expect(Object.keys(own).filter((name) => !(name in shown) && !/^[a-z]+-?\d+$/.test(name))).toEqual([])
  },
)

const isColour = (value: unknown) => typeof value === 'string' && /#|rgb/.test(value)
