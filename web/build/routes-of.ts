import { parseAst } from 'vite'

/** A page as its route is written. */
export interface WrittenRoute {
  path: string
  parent: string
  /** specifiers of what its component and its loader import */
  imports: string[]
}

interface Node {
  type: string
  [name: string]: unknown
}

/** The routes with a path that a module makes by `createRoute`; `code` is JavaScript. */
export function routesOf(code: string): WrittenRoute[] {
  const routes: WrittenRoute[] = []
  for (const call of nodesOf(parseAst(code), 'CallExpression')) {
    const [options] = call.arguments as Node[]
    if ((call.callee as Node).name !== 'createRoute' || options?.type !== 'ObjectExpression') continue
    const named = (name: string) =>
      (options.properties as Node[]).find(({ key }) => (key as Node | undefined)?.name === name)?.value as
        | Node
        | undefined
    const path = named('path')?.value
    if (typeof path !== 'string') continue
    const [parent] = nodesOf(named('getParentRoute'), 'Identifier')
    const imports = [named('component'), named('loader')]
      .flatMap((part) => nodesOf(part, 'ImportExpression'))
      .map(({ source }) => String((source as Node).value))
    routes.push({ path, parent: String(parent?.name), imports })
  }
  return routes
}

function nodesOf(tree: unknown, type: string): Node[] {
  if (Array.isArray(tree)) return tree.flatMap((each) => nodesOf(each, type))
  if (typeof tree !== 'object' || tree === null) return []
  const below = Object.values(tree).flatMap((each) => nodesOf(each, type))
  return (tree as Node).type === type ? [tree as Node, ...below] : below
}
