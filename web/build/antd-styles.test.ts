import { expect, it } from 'vitest'
import { derivedTokens } from '../src/theme/antd-derived.ts'
import { antdTheme } from '../src/theme/antd-theme.ts'
import { antdStyles } from './antd-styles.ts'

it('writes rules of antd that hold in every mode and density', () => {
  const styles = antdStyles(antdTheme('light', 'comfortable', derivedTokens('light')))
  expect(antdStyles(antdTheme('dark', 'compact', derivedTokens('dark')))).toBe(styles)
  for (const rule of ['.ant-btn{', '.ant-select{', '.ant-picker-dropdown', '@keyframes'])
    expect(styles).toContain(rule)
  expect(styles.match(/(?<=^|[{}])\.ant-col-/g)).toBeNull()
  expect(styles).not.toContain('css-var-')
  // links of the page have their own looks, and keep their outline
  expect(styles).not.toMatch(/(^|[},])a[:[{]/m)
})
