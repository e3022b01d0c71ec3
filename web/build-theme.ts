import type { Plugin } from 'vite'
import { tokenStyles } from './src/theme/tokens.ts'

/** Writes the tokens into the page itself, so that its first paint already has the colours of the mode. */
export function buildTheme(): Plugin {
  return {
    name: 'build-theme',
    transformIndexHtml: () => [{ tag: 'style', children: tokenStyles(), injectTo: 'head-prepend' }],
  }
}
