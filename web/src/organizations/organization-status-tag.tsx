import type { OrganizationStatus } from '@duijie/shared/organizations'
import { Tag } from '../ui/tag.tsx'
import { useOrganizationTexts } from './texts.ts'

const tones = { pending: 'info', active: 'success', rejected: 'danger', disabled: 'neutral' } as const

export function OrganizationStatusTag({ status }: { status: OrganizationStatus }) {
  const t = useOrganizationTexts()
  return <Tag tone={tones[status]}>{t(status)}</Tag>
}
