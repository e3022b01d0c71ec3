import type { z } from 'zod'

/** What of the address the schema understands; a value that means nothing is left out, not refused. */
export function readAddress<Shape extends Record<string, z.ZodType>>(
  shape: Shape,
  search: Record<string, unknown>,
): { [Name in keyof Shape]?: z.output<Shape[Name]> } {
  const understood: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(shape)) {
    if (search[name] === undefined || search[name] === '') continue
    const parsed = schema.safeParse(search[name])
    if (parsed.success && parsed.data !== undefined) understood[name] = parsed.data
  }
  return understood as { [Name in keyof Shape]?: z.output<Shape[Name]> }
}
