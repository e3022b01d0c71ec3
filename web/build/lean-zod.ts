import type { Plugin } from 'vite'

const JSON_SCHEMAS = /zod[\\/]v4[\\/]core[\\/](?:to-json-schema|json-schema-processors)\.js$/

/**
 * Every schema of zod carries the way to write itself as JSON Schema, which only the server ever asks for.
 * Leaves it out of the page: 6 kB of gzipped JavaScript before the first paint.
 */
export function buildLeanZod(): Plugin {
  return {
    name: 'build-lean-zod',
    apply: 'build',
    transform: {
      filter: { id: JSON_SCHEMAS },
      handler(code) {
        const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name)
        if (names.length === 0) this.error('zod writes its JSON Schemas elsewhere now')
        return { code: names.map((name) => `export const ${name} = () => undefined`).join('\n'), map: null }
      },
    },
  }
}
