import type { SecondmentSideStatus } from '@duijie/shared/secondment-side-statuses'
import { secondmentSideStatusLabels } from '@duijie/shared/voucher-labels'
import type { UseMutationResult } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Tag, type Tone } from '../ui/tag.tsx'
import { useSideTexts } from './side-texts.ts'

const tones: Record<SecondmentSideStatus, Tone> = { open: 'accent', filled: 'success', withdrawn: 'neutral' }

export function SideStatusTag({ status }: { status: SecondmentSideStatus }) {
  const label = useLabel()
  return <Tag tone={tones[status]}>{label(secondmentSideStatusLabels[status])}</Tag>
}

interface SideButtonsProps {
  status: SecondmentSideStatus
  command: Pick<UseMutationResult<unknown, Error, SecondmentSideStatus>, 'mutate' | 'isPending' | 'error'>
  onEdit: () => void
}

/** Change it, take it back, or put it up again. */
export function SideButtons({ status, command, onEdit }: SideButtonsProps) {
  const t = useSideTexts()
  const [asking, setAsking] = useState(false)
  if (status === 'withdrawn') {
    return (
      <Button loading={command.isPending} onClick={() => command.mutate('open')}>
        {t('reopen')}
      </Button>
    )
  }
  return (
    <>
      <Button onClick={onEdit}>{t('edit')}</Button>
      <Button onClick={() => setAsking(true)}>{t('withdraw')}</Button>
      <ConfirmDialog
        open={asking}
        title={t('withdrawTitle')}
        text={<p>{t('withdrawText')}</p>}
        confirmLabel={t('withdraw')}
        busy={command.isPending}
        error={command.error}
        onConfirm={() => command.mutate('withdrawn')}
        onCancel={() => setAsking(false)}
      />
    </>
  )
}
