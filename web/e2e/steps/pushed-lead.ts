import { demoId } from '@duijie/db/demo/ids'
import type { Post } from './account-api.ts'

interface PushedLead {
  /** the lead's page */
  lead: string
  /** the page behind the link that its enterprise received */
  link: string
}

/** A lead that was pushed to its enterprise. */
export async function pushLead(post: Post, need: string, result: string): Promise<PushedLead> {
  const { id, version } = await post<{ id: string; version: number }>('leads', {
    needId: demoId('need', need),
    targetKind: 'result',
    targetId: demoId('result', result),
  })
  const { items } = await post<{ items: { pushes: { link: { token: string } }[] }[] }>('pushes', {
    leads: [{ id, version }],
    recipients: ['enterprise'],
  })
  const token = items[0]?.pushes[0]?.link.token
  if (!token) throw new Error('nothing was pushed')
  return { lead: `/leads/${id}`, link: `/r/${token}` }
}
