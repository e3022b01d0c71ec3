import fc from 'fast-check'
import { type SchedulingProblem, wishOrigins } from '../problem.ts'

const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`)

/** Small problems of every shape, also such as name people, slots and tables that are not there. */
export const randomProblems: fc.Arbitrary<SchedulingProblem> = fc
  .record({
    enterprises: fc.integer({ min: 0, max: 6 }),
    institutions: fc.integer({ min: 0, max: 5 }),
    slots: fc.integer({ min: 0, max: 5 }),
    tables: fc.integer({ min: 0, max: 3 }),
  })
  .chain((size) => {
    const slots = ids('s', size.slots)
    const pair = {
      enterprise: fc.constantFrom(...ids('e', size.enterprises + 1)),
      institution: fc.constantFrom(...ids('x', size.institutions + 1)),
    }
    const slot = fc.constantFrom(...ids('s', size.slots + 1))
    const table = fc.constantFrom(...ids('t', size.tables + 1))
    const away = fc.subarray(slots, { maxLength: Math.min(2, slots.length) })
    const side = (prefix: string, count: number, name: 'enterprise' | 'institution') =>
      fc
        .tuple(...ids(prefix, count).map(() => fc.tuple(away, fc.option(fc.nat(4), { nil: undefined }))))
        .map((rows) =>
          rows.map(([unavailable, limit], at) => ({
            id: `${prefix}${at}`,
            side: name,
            unavailable,
            ...(limit === undefined ? {} : { limit }),
          })),
        )
    return fc.record({
      participants: fc
        .tuple(side('e', size.enterprises, 'enterprise'), side('x', size.institutions, 'institution'))
        .map((sides) => sides.flat()),
      slots: fc
        .tuple(...slots.map(() => fc.integer({ min: 0, max: 4 })))
        .map((kinds) => kinds.map((kind, at) => ({ id: `s${at}`, blocked: kind === 0 }))),
      tables: fc
        .tuple(...ids('t', size.tables).map(() => away))
        .map((rows) => rows.map((unavailable, at) => ({ id: `t${at}`, unavailable }))),
      wishes: fc.array(
        fc.record({
          ...pair,
          origin: fc.constantFrom(...wishOrigins),
          score: fc.integer({ min: 0, max: 100 }),
          metBefore: fc.boolean(),
        }),
        { maxLength: 24 },
      ),
      vetoes: fc.array(fc.record(pair), { maxLength: 3 }),
      pins: fc.array(fc.record({ ...pair, slot, table }, { requiredKeys: ['enterprise', 'institution'] }), {
        maxLength: 3,
      }),
    })
  })
