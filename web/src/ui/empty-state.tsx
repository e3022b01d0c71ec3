import { InboxOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
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
  return <StateNotice icon={<InboxOutlined />} title={title} text={text} actions={actions} />
}
