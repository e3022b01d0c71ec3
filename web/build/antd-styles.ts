import { extractStyle } from '@ant-design/static-style-extract'
import { ConfigProvider } from 'antd'
import { createElement } from 'react'
import type { Plugin } from 'vite'
import { derivedTokens } from '../src/theme/antd-derived.ts'
import { antdTheme } from '../src/theme/antd-theme.ts'
import { antdComponents } from './antd-components.ts'

const MODULE = 'virtual:antd-styles'

/** Values of one mode and density, which the page sets for itself. */
const VALUES = /\.css-var-[\w-]+(?:\.[\w-]+)?\{[^{}]*\}/g

/** Of the columns of a grid, which nothing here is, and of what extracts rules: their selectors begin with these. */
const UNUSED = /(?<=^|[{}])(?:\.ant-col-[^{}]*|\.data-ant-cssinjs-cache-path)\{[^{}]*\}/g

/** Of every link of the page, antd's own or not: without an outline where it has the focus. */
const LINKS = /(?<=^|\})a(?:[:[][\w\]-]+)?(?:,a[:[][\w\]-]+)*\{[^{}]*\}/gm

/** The rules of antd's components, the same in every mode and density: these differ in custom properties alone. */
export function antdStyles(theme = antdTheme('light', 'comfortable', derivedTokens('light'))): string {
  return extractStyle({
    includes: [...Object.values(antdComponents), 'Col'],
    customTheme: (node) => createElement(ConfigProvider, { theme }, node),
  })
    .replace(VALUES, '')
    .replace(LINKS, '')
    .replace(UNUSED, '')
}

/**
 * antd writes the rules of each component when it is first drawn, 40 ms for a button alone on an old computer. The
 * build writes them into a file instead; its address is the module's default export, empty where nothing is built.
 */
export function buildAntdStyles(): Plugin {
  let building = false
  return {
    name: 'build-antd-styles',
    configResolved({ command }) {
      building = command === 'build'
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load(id) {
      if (id !== `\0${MODULE}`) return null
      if (!building) return "export default ''"
      const file = this.emitFile({ type: 'asset', name: 'antd.css', source: antdStyles() })
      return `export default import.meta.ROLLUP_FILE_URL_${file}`
    },
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((part) =>
        part.type === 'chunk' ? Object.entries(part.modules) : [],
      )
      for (const [id, { renderedLength }] of modules) {
        const folder = /[\\/]antd[\\/]es[\\/]([\w-]+)[\\/]style[\\/]/.exec(id)?.[1]
        if (folder && renderedLength > 0 && !(folder in antdComponents))
          this.error(`antd's ${folder} is in the product, but not in build/antd-components.ts`)
      }
    },
  }
}
