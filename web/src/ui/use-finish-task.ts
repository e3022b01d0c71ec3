import type { FollowUp } from '@duijie/shared/follow-ups'
import { useState } from 'react'
import { followUpChanges, followUpKey, patchFollowUp } from '../lib/follow-ups.ts'
import { changeListed } from '../lib/listed.ts'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'

/** Marks tasks as done, and takes the last one back. */
export function useFinishTask() {
  const [last, setLast] = useState<FollowUp | null>(null)
  const refresh = useRefreshOnConflict(followUpChanges)
  const command = useCommand({
    send: ({ task, status }: { task: FollowUp; status: 'done' | 'open' }, key) =>
      patchFollowUp(task, { status }, key),
    invalidates: () => followUpChanges,
    foresees: { queryKey: followUpKey, change: withoutTask },
    onDone: (task, { status }) => setLast(status === 'done' ? task : null),
    onFailed: refresh,
  })
  return {
    /** the task just done, with its new version */
    last,
    error: command.error,
    busy: command.isPending,
    finish: (task: FollowUp) => command.mutate({ task, status: 'done' }),
    reopen: (task: FollowUp) => command.mutate({ task, status: 'open' }),
  }
}

/** Done or open again, it leaves the list it stands in. */
const withoutTask = (data: unknown, { task }: { task: FollowUp }) =>
  changeListed<FollowUp>(data, (list) => {
    const items = list.items.filter(({ id }) => id !== task.id)
    if (items.length === list.items.length) return list
    const { total } = list as { total?: number }
    return { ...list, items, ...(total !== undefined && { total: total - 1 }) }
  })
