import type { ReactNode } from 'react'
import { InboxIcon } from './icons.tsx'
import { StateNotice } from './state-notice.tsx'

/** Nothing here yet: says what would be here and how it gets here. */
export function EmptyState({
  title,
  text,
  actions,
}: {
  title: string
  text?: ReactNode
  actions?: ReactNode
}) {
  return <StateNotice icon={<InboxIcon />} title={title} text={text} actions={actions} />
}
