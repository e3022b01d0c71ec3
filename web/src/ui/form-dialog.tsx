import { Form, Modal, type ModalProps } from 'antd'
import { useEffect } from 'react'
import { useUnsaved } from '../lib/use-unsaved.ts'

interface FormDialogProps extends Omit<ModalProps, 'onCancel' | 'confirmLoading'> {
  /** what was typed is on its way */
  busy: boolean
  /** it arrived, and the dialog stays to show what came of it */
  sent?: boolean
  onCancel: () => void
}

/** A dialog to type in: closing it, leaving its page or closing the tab is asked about while something is not sent. */
export function FormDialog(props: FormDialogProps) {
  const { busy, sent = false, onCancel, okButtonProps, children, open, ...others } = props
  const unsaved = useUnsaved(busy || sent)
  useEffect(() => {
    if (!open) unsaved.settle()
  })
  return (
    <Modal
      {...others}
      {...(open !== undefined && { open })}
      okButtonProps={{ ...okButtonProps, loading: busy }}
      onCancel={() => {
        if (unsaved.mayClose()) onCancel()
      }}
    >
      <Form.Provider
        onFormChange={(_, { changedFields }) => {
          // a choice is made without typing
          if (changedFields.some(({ touched }) => touched)) unsaved.touch()
        }}
      >
        <div onInput={unsaved.touch}>{children}</div>
      </Form.Provider>
    </Modal>
  )
}
