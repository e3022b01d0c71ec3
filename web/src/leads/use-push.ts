import type { LeadVersion } from '@duijie/shared/leads'
import type { PushInput, PushOutcome } from '@duijie/shared/pushes'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { randomKey } from '../lib/intent.ts'
import { leadChanges, leadCommands } from './queries.ts'

/** So many leads go in one request: short enough that the bar moves, long enough to be quick. */
const AT_ONCE = 20

export interface Pushing {
  done: number
  total: number
  items: PushOutcome['items']
  error: unknown
  busy: boolean
}

/** Sends leads a part at a time. After a broken connection the same call goes on where it stood, and sends nothing twice. */
export function usePush(onFailed: (error: unknown) => void) {
  const client = useQueryClient()
  const [pushing, setPushing] = useState<Pushing | null>(null)
  const run = useRef<{ key: string; input: string; done: number; items: PushOutcome['items'] } | null>(null)

  async function push(leads: readonly LeadVersion[], input: Omit<PushInput, 'leads'>): Promise<void> {
    const asked = JSON.stringify([leads, input])
    if (run.current?.input !== asked) {
      run.current = { key: randomKey(), input: asked, done: 0, items: [] }
    }
    const { current } = run
    const show = (more: Partial<Pushing>) =>
      setPushing({
        done: current.done,
        total: leads.length,
        items: current.items,
        error: null,
        busy: true,
        ...more,
      })
    show({})
    try {
      while (current.done < leads.length) {
        const part = leads.slice(current.done, current.done + AT_ONCE)
        const body = { ...input, leads: part.map(({ id, version }) => ({ id, version })) }
        const outcome = await leadCommands.push(body, `${current.key}-${current.done}`)
        current.items = [...current.items, ...outcome.items]
        current.done += part.length
        show({})
      }
      run.current = null
      show({ busy: false })
    } catch (error) {
      show({ busy: false, error })
      onFailed(error)
    }
    for (const queryKey of leadChanges) void client.invalidateQueries({ queryKey })
  }

  return { pushing, push }
}
