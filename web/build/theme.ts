import type { Plugin } from 'vite'
import { tokenStyles } from '../src/theme/tokens.ts'

/** Writes the tokens into the page itself, so that its first paint already has the colours of the mode. */
export function buildTheme(): Plugin {
  return { name: 'build-theme', transformIndexHtml: withTokens }
}

/** Behind the encoding, which browsers look for in the first 1024 bytes, and before all that paints. */
export function withTokens(html: string): string {
  const encoding = /<meta charset=[^>]*>/.exec(html)
  if (!encoding) throw new Error('the page does not say how it is encoded')
  const end = encoding.index + encoding[0].length
  return `${html.slice(0, end)}\n    <style>${tokenStyles()}</style>${html.slice(end)}`
}
