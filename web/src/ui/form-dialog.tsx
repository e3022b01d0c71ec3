import { Form, Modal, type ModalProps } from 'antd'
import { useEffect, useRef } from 'react'
import { useUnsaved } from '../lib/use-unsaved.ts'

interface FormDialogProps extends Omit<ModalProps, 'onCancel' | 'confirmLoading'> {
  /** what was typed is on its way */
  busy: boolean
  /** it arrived, and the dialog stays to show what came of it */
  sent?: boolean
  onCancel: () => void
}

const isTouched = () => window.matchMedia?.('(pointer: coarse)').matches ?? false

/** The first field to type in or choose by, of a row of choices the one that holds. */
const firstField = (within: HTMLElement) =>
  [...within.querySelectorAll<HTMLInputElement>('input:not([type="file"]), textarea')].find(
    ({ type, checked, disabled }) => !disabled && (type !== 'radio' || checked),
  )

/** A dialog to type in: closing it, leaving its page or closing the tab is asked about while something is not sent. */
export function FormDialog(props: FormDialogProps) {
  const { busy, sent = false, onCancel, okButtonProps, children, open, afterOpenChange, ...others } = props
  const content = useRef<HTMLDivElement>(null)
  const unsaved = useUnsaved(busy || sent)
  useEffect(() => {
    if (!open) unsaved.settle()
  })
  function begin(there: boolean) {
    afterOpenChange?.(there)
    const { current } = content
    // antd goes to the button that closes it; a touch would bring the keyboard up over the dialog
    if (!there || !current || current.contains(document.activeElement) || isTouched()) return
    firstField(current)?.focus({ preventScroll: true })
  }
  return (
    <Modal
      {...others}
      afterOpenChange={begin}
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
        <div ref={content} onInput={unsaved.touch}>
          {children}
        </div>
      </Form.Provider>
    </Modal>
  )
}
