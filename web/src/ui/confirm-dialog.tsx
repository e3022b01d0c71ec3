import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { FailureAlert } from './failure-alert.tsx'
import { useUiTexts } from './texts.ts'

interface ConfirmDialogProps {
  open: boolean
  title: string
  text: ReactNode
  /** the verb of the action, not 确定 */
  confirmLabel: string
  danger?: boolean
  busy?: boolean
  error?: unknown
  onConfirm: () => void
  onCancel: () => void
  /** it is gone, and the focus is back where it was */
  onClosed?: () => void
}

/** Asks before something that cannot simply be undone; stays open while it runs and when it fails. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useUiTexts()
  return (
    <Modal
      open={props.open}
      title={props.title}
      okText={props.confirmLabel}
      cancelText={t('cancel')}
      okButtonProps={{ danger: props.danger ?? false, loading: props.busy ?? false }}
      onOk={props.onConfirm}
      onCancel={props.onCancel}
      afterClose={() => props.onClosed?.()}
      destroyOnHidden
    >
      {props.text}
      <FailureAlert error={props.error} />
    </Modal>
  )
}
