import type { Plugin } from 'vite'
import { derivedTokens } from '../src/theme/antd-derived.ts'

const MODULE = 'virtual:antd-tokens'

/**
 * Derives antd's tokens when the product is built; a page that does it itself keeps an old computer busy for a tenth
 * of a second before its first button.
 */
export function buildAntdTokens(): Plugin {
  return {
    name: 'build-antd-tokens',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load: (id) =>
      id === `\0${MODULE}`
        ? `export default ${JSON.stringify({ light: derivedTokens('light'), dark: derivedTokens('dark') })}`
        : null,
  }
}
