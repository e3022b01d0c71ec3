import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { broughtFont, systemFonts } from '../src/theme/fonts.ts'

const require = createRequire(import.meta.url)
const faces = [
  {
    weight: '100 500',
    path: require.resolve('@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2'),
  },
  {
    weight: '501 900',
    path: require.resolve('@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-600-normal.woff2'),
  },
].map((face) => ({ ...face, file: basename(face.path) }))

/** Tells the page of the font that comes along: asked for by the first script, it is there with the others. */
export function buildBroughtFont(): Plugin {
  return {
    name: 'build-brought-font',
    buildStart() {
      if (this.environment.config.command !== 'build') return
      for (const { file, path } of faces) {
        this.emitFile({ type: 'asset', name: file, source: readFileSync(path) })
      }
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) =>
        withFont(html, (face) => (bundle ? named(bundle, face.file) : `/@fs${face.path}`)),
    },
  }
}

/** Before the first script, which reads it. */
export function withFont(html: string, addressOf: (face: (typeof faces)[number]) => string): string {
  const told = {
    system: Object.values(systemFonts).flat(),
    family: broughtFont,
    faces: faces.map((face) => ({ weight: face.weight, url: addressOf(face) })),
  }
  return html.replace(
    '<script',
    (script) => `<script type="application/json" id="font">${JSON.stringify(told)}</script>\n    ${script}`,
  )
}

function named(bundle: Rolldown.OutputBundle, name: string): string {
  const found = Object.values(bundle).find((file) => file.type === 'asset' && file.names.includes(name))
  if (!found) throw new Error(`the build has no ${name}`)
  return `/${found.fileName}`
}
