import { later } from '@duijie/shared/later'
import type { z } from 'zod'

type Shape = Record<string, z.ZodType>
type Understood<Of extends Shape> = { [Name in keyof Of]?: z.output<Of[Name]> }

/** Reads addresses by schemas that are built when the first such address is read. */
export function addressReader<Of extends Shape>(
  make: () => Of,
): (search: Record<string, unknown>) => Understood<Of> {
  const shape = later(make)
  return (search) => readAddress(shape(), search)
}

/**
 * What of the address the schema understands; a value that means nothing is left out, not refused. Of a list
 * the others stay, so that one old word in a link does not widen it to everything.
 */
export function readAddress<Of extends Shape>(shape: Of, search: Record<string, unknown>): Understood<Of> {
  const understood: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(shape)) {
    if (search[name] === undefined || search[name] === '') continue
    const value = understand(schema, search[name])
    if (value !== undefined) understood[name] = value
  }
  return understood as Understood<Of>
}

function understand(schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  if (typeof value !== 'string' || !value.includes(',')) return undefined
  const known = value.split(',').filter((part) => schema.safeParse(part).success)
  return known.length > 0 ? schema.safeParse(known.join(',')).data : undefined
}
