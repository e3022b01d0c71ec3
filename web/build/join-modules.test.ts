import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinModules, type Module } from './join-modules.ts'

const weighing = {
  weightOf: () => 1,
  isFirst: (root: string) => root === 'home',
  fileBytes: 1000,
  commonFrom: 3,
}
const own = (bytes: number, imports: string[] = [], kind: Module['kind'] = 'own'): Module => ({
  bytes,
  imports,
  later: [],
  kind,
})
const entry = (...later: string[]): Module => ({ bytes: 0, imports: ['shell'], later, kind: 'entry' })
const joined = (modules: Record<string, Module>) =>
  joinModules(new Map(Object.entries(modules)), weighing)
    .map((group) => group.sort().join(' '))
    .sort()

describe('modules that become one file', () => {
  it('are those that save more requests than they load in vain', () => {
    const pages = { need: own(1, ['card', 'tag', 'chart']), result: own(1, ['card', 'tag', 'date']) }
    const parts = { shell: own(1), card: own(500), tag: own(50), chart: own(300), date: own(9000) }
    expect(joined({ main: entry('need', 'result'), ...pages, ...parts })).toEqual(['card chart tag', 'date'])
  })

  it('are never of first pages and of others', () => {
    const pages = { home: own(1, ['tag', 'hello']), need: own(1, ['tag', 'card']), result: own(1, ['card']) }
    const parts = { shell: own(1), tag: own(9), hello: own(9), card: own(9) }
    expect(joined({ main: entry('home', 'need', 'result'), ...pages, ...parts })).toEqual([
      'card',
      'hello tag',
    ])
  })

  it('do not bring a library to who would do without', () => {
    const pages = { a: own(1, ['x', 'y']), b: own(1, ['x', 'y']), c: own(1, ['x']) }
    const parts = (kind: Module['kind']) => ({
      shell: own(1),
      x: own(9),
      y: own(9, ['calendar']),
      calendar: own(5000, [], kind),
    })
    expect(joined({ main: entry('a', 'b', 'c'), ...pages, ...parts('library') })).toEqual(['x', 'y'])
    // there already, where enough others use it
    const more = { d: own(1, ['y']) }
    expect(joined({ main: entry('a', 'b', 'c', 'd'), ...pages, ...more, ...parts('library') })).toEqual([
      'x y',
    ])
  })

  it('keep an order to be evaluated in, and none is lost or written twice', () => {
    const size = 14
    const graph = fc.record({
      bytes: fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: size, maxLength: size }),
      edges: fc.uniqueArray(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), {
        maxLength: 40,
        selector: String,
      }),
      later: fc.uniqueArray(fc.nat(size - 1), { minLength: 1, maxLength: 6 }),
    })
    fc.assert(
      fc.property(graph, ({ bytes, edges, later }) => {
        const modules = new Map<string, Module>([
          ['main', entry(...later.map(String))],
          ['shell', own(1)],
          ...bytes.map((each, index): [string, Module] => [
            String(index),
            // imports lead onwards, so that there is no circle to begin with
            own(
              each,
              edges.filter(([from, to]) => from === index && from < to).map(([, to]) => String(to)),
            ),
          ]),
        ])
        const groups = joinModules(modules, weighing)
        const reachable = new Set<string>()
        const visit = (id: string) => {
          if (!reachable.has(id)) for (const next of modules.get(id)?.imports ?? []) visit(next)
          reachable.add(id)
        }
        for (const root of later) visit(String(root))
        const wanted = [...reachable].filter((id) => !later.includes(Number(id)))
        expect(groups.flat().sort()).toEqual(wanted.sort())
        expect(hasCircle(modules, groups)).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
})

function hasCircle(modules: ReadonlyMap<string, Module>, groups: readonly string[][]): boolean {
  const fileOf = (id: string) => groups.find((group) => group.includes(id))?.join() ?? id
  const needs = new Map<string, Set<string>>()
  for (const [id, { imports }] of modules) {
    const file = fileOf(id)
    const set = needs.get(file) ?? new Set()
    for (const next of imports) if (fileOf(next) !== file) set.add(fileOf(next))
    needs.set(file, set)
  }
  const done = new Set<string>()
  const leads = (file: string, path: readonly string[]): boolean => {
    if (path.includes(file)) return true
    if (done.has(file)) return false
    const found = [...(needs.get(file) ?? [])].some((next) => leads(next, [...path, file]))
    done.add(file)
    return found
  }
  return [...needs.keys()].some((file) => leads(file, []))
}
