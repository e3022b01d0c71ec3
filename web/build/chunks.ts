import { basename } from 'node:path'
import type { Plugin } from 'vite'
import { antdComponents } from './antd-components.ts'
import { circleOf } from './circle-of.ts'
import { joinModules, type Module } from './join-modules.ts'

const isOwn = (id: string) => /[\\/](?:web|shared)[\\/]src[\\/][^?]*\.(?:tsx?|css)$/.test(id)
const isHome = (id: string) => /[\\/](?:home[\\/][a-z]+-home|notifications[\\/]bell)\.tsx$/.test(id)
/** what is asked for before the code of a page is there */
const isQuestion = (id: string) => /[\\/](?:ask-[a-z-]+|[a-z-]*queries)\.ts$/.test(id)
const isPage = (id: string) => /-pages?\.tsx$/.test(id)

/** Homes are what everybody begins with; dialogs and the like come while somebody already looks at a page. */
const weightOf = (id: string) => (isHome(id) ? 3 : isPage(id) || isQuestion(id) ? 1 : 0.3)
/** So many pages and dialogs make a part of antd belong to the chunk that all pages load. */
export const COMMON_FROM = 45
/** tried from 12,000 to 40,000: fewer files by more, but the budgets of pages are met to the last kB */
const FILE_BYTES = 30_000
/** a component of antd or a package beside it, about */
const LIBRARY_BYTES = 30_000

interface Chunks {
  plugin: Plugin
  /** the file that a module is written into; null leaves that to the bundler */
  nameOf(id: string): string | null
}

/**
 * Writes modules of the product that are wanted together into one file. Left alone the bundler writes a file for
 * every set of pages that share something: a hundred files a page, most of a few hundred bytes, each of which costs
 * a browser some milliseconds.
 */
export function buildChunks(): Chunks {
  const names = new Map<string, string>()
  return {
    nameOf: (id) => names.get(id) ?? null,
    plugin: {
      name: 'build-chunks',
      apply: 'build',
      buildEnd() {
        names.clear()
        const modules = new Map<string, Module>()
        for (const id of this.getModuleIds()) {
          const info = this.getModuleInfo(id)
          if (!info || !(isOwn(id) || info.isEntry)) continue
          const libraries = librariesOf(info.code ?? '', info.importedIds)
          for (const name of libraries) {
            modules.set(name, { bytes: LIBRARY_BYTES, imports: [], later: [], kind: 'library' })
          }
          modules.set(id, {
            bytes: info.code?.length ?? 0,
            imports: [...info.importedIds, ...libraries],
            later: info.dynamicallyImportedIds,
            kind: info.isEntry ? 'entry' : id.endsWith('.css') ? 'sheet' : 'own',
          })
        }
        const groups = joinModules(modules, {
          weightOf,
          isFirst: (id) => isHome(id) || isQuestion(id),
          fileBytes: FILE_BYTES,
          commonFrom: COMMON_FROM,
        })
        for (const group of groups) {
          const largest = group.reduce((most, id) => (bytesOf(most) < bytesOf(id) ? id : most))
          const name = basename(largest).replace(/\..*$/, '')
          const isTaken = [...names.values()].includes(name)
          const unique = isTaken ? `${name}-${names.size}` : name
          for (const id of group) names.set(id, unique)
        }
        const usersOf = (component: string) =>
          [...modules].filter(([, { imports }]) => imports.includes(component)).map(([id]) => id)
        // what they alone bring along, which the bundler would write to the page: both files would need each other
        for (let found = true; found; ) {
          found = false
          for (const id of this.getModuleIds()) {
            const info = this.getModuleInfo(id)
            if (!info || names.has(id) || info.dynamicImporters.length > 0) continue
            const component = componentOf(id)
            const importers = [
              ...info.importers.filter((importer) => !component || !INDEX.test(importer)),
              ...(component ? usersOf(component) : []),
            ]
            const [name, ...others] = new Set(importers.map((importer) => names.get(importer)))
            if (name === undefined || others.length > 0) continue
            names.set(id, name)
            found = true
          }
        }
        function bytesOf(id: string) {
          return modules.get(id)?.bytes ?? 0
        }
      },
      generateBundle(_, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
        const circle = circleOf(new Map(chunks.map(({ fileName, imports }) => [fileName, imports])))
        if (circle) {
          this.error(`each of these files needs the next one before it runs: ${circle.join(', ')}`)
        }
      },
    },
  }
}

/** antd's list of all its components, which product code imports them from */
const INDEX = /[\\/]antd[\\/]es[\\/]index\.js$/

/** The component of antd that a module is, as `librariesOf` names it. */
function componentOf(id: string): string | null {
  const [, folder] = /[\\/]antd[\\/]es[\\/]([\w-]+)[\\/]index\.js$/.exec(id) ?? []
  return folder && folder in antdComponents
    ? `antd ${antdComponents[folder as keyof typeof antdComponents]}`
    : null
}

/** The components of antd that transformed code imports, and the packages that it imports beside. */
function librariesOf(code: string, imports: readonly string[]): string[] {
  const components = [...code.matchAll(/import\s*\{([^}]*)\}\s*from\s*["']antd["']/g)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => `antd ${name.trim().split(' ')[0]}`)
  const packages = imports
    .filter((id) => id.includes('node_modules') && !/node_modules[\\/](?:antd|react)[\\/]/.test(id))
    .map((id) => `package ${id.replace(/.*node_modules[\\/]/, '')}`)
  return [...components, ...packages]
}
