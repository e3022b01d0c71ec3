import type { z } from 'zod'

/**
 * What of the address the schema understands; a value that means nothing is left out, not refused. Of a list
 * the others stay, so that one old word in a link does not widen it to everything.
 */
export function readAddress<Shape extends Record<string, z.ZodType>>(
  shape: Shape,
  search: Record<string, unknown>,
): { [Name in keyof Shape]?: z.output<Shape[Name]> } {
  const understood: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(shape)) {
    if (search[name] === undefined || search[name] === '') continue
    const value = understand(schema, search[name])
    if (value !== undefined) understood[name] = value
  }
  return understood as { [Name in keyof Shape]?: z.output<Shape[Name]> }
}

function understand(schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  if (typeof value !== 'string' || !value.includes(',')) return undefined
  const known = value.split(',').filter((part) => schema.safeParse(part).success)
  return known.length > 0 ? schema.safeParse(known.join(',')).data : undefined
}
