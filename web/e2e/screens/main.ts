/**
 * Pictures of the product with the demonstration district:
 *   npm run screens                       all that the repository keeps
 *   npm run screens -- pages [name …]     docs/screens
 *   npm run screens -- guides [name …]    the pictures of the guides
 *   npm run screens -- readme             those of the README
 *   npm run screens -- pdf [folder]       the guides as PDF, data/guides unless named
 */
import { join, resolve } from 'node:path'
import { launchBrowser } from '../browser.ts'
import { startProduct } from '../product.ts'
import type { Studio } from './camera.ts'
import { takeGuidePictures } from './guide-pictures.ts'
import { takePages } from './page-pictures.ts'
import { printGuides } from './print-guides.ts'
import { takeReadmePictures } from './readme-pictures.ts'

const ROOT = join(import.meta.dirname, '../../..')
const folders = {
  pages: join(ROOT, 'docs/screens'),
  guides: join(ROOT, 'web/src/help/pictures'),
  readme: join(ROOT, 'docs/images'),
  pdf: join(ROOT, 'data/guides'),
}

async function run(studio: Studio, what: string | undefined, rest: readonly string[]): Promise<string[]> {
  switch (what) {
    case undefined:
      await takeReadmePictures(studio, folders.readme)
      return [
        ...(await takeGuidePictures(studio, folders.guides, [])),
        ...(await takePages(studio, folders.pages, [])),
      ]
    case 'pages':
      return await takePages(studio, folders.pages, rest)
    case 'guides':
      return await takeGuidePictures(studio, folders.guides, rest)
    case 'readme':
      await takeReadmePictures(studio, folders.readme)
      return []
    case 'pdf':
      await printGuides(studio, rest[0] ? resolve(rest[0]) : folders.pdf)
      return []
    default:
      throw new Error(`unknown: ${what}; one of pages, guides, readme, pdf`)
  }
}

const [what, ...rest] = process.argv.slice(2)
const product = await startProduct()
try {
  const browser = await launchBrowser()
  try {
    const faults = await run({ browser, product }, what, rest)
    for (const fault of faults) console.error(fault)
    if (faults.length > 0) process.exitCode = 1
  } finally {
    await browser.close()
  }
} finally {
  await product.stop()
}
