/** What is asked of an object behind a thread's border; arguments and answers are copied by structured clone. */
export interface CallMessage {
  id: number
  group: string
  method: string
  args: unknown[]
}

export type AnswerMessage = { id: number; answer: unknown } | { id: number; error: unknown }

export type Call = (group: string, method: string, args: unknown[]) => Promise<unknown>

/** The methods of an object as seen from the other side: every answer is waited for. */
export type Remote<Target> = {
  [Name in keyof Target]: Target[Name] extends (...args: infer Args) => infer Answer
    ? (...args: Args) => Promise<Awaited<Answer>>
    : never
}

export type RemoteGroups<Groups> = { [Name in keyof Groups]: Remote<Groups[Name]> }

/** Objects by name, each of whose methods becomes a call. */
export function remoteGroups<Groups extends object>(
  names: readonly (keyof Groups & string)[],
  call: Call,
): RemoteGroups<Groups> {
  const groups = names.map((group) => [
    group,
    new Proxy(
      {},
      {
        get: (_target, method) =>
          typeof method === 'string' && method !== 'then'
            ? (...args: unknown[]) => call(group, method, args)
            : undefined,
      },
    ),
  ])
  return Object.fromEntries(groups) as RemoteGroups<Groups>
}

/** Carries a call out. Throws a `TypeError` where there is no such method. */
export async function carryOut(
  groups: object,
  { group, method, args }: Omit<CallMessage, 'id'>,
): Promise<unknown> {
  const target: unknown = ownPart(groups, group)
  const part = typeof target === 'object' && target !== null ? ownPart(target, method) : undefined
  if (typeof part !== 'function') throw new TypeError(`There is no ${group}.${method}`)
  return Reflect.apply(part, target, args)
}

function ownPart(owner: object, name: string): unknown {
  return Object.hasOwn(owner, name) ? Reflect.get(owner, name) : undefined
}

/** The same calls within this thread, everything copied as it would be on its way to another one. */
export function callHere(groups: object): Call {
  return async (group, method, args) =>
    structuredClone(await carryOut(groups, { group, method, args: structuredClone(args) }))
}
