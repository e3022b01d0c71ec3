import { addDays, dayOf } from '@duijie/shared/days'
import { Modal } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import style from './day-dialog.module.css'
import { DayInput } from './day-input.tsx'
import { FailureAlert } from './failure-alert.tsx'
import { useRecordTexts } from './record-texts.ts'
import { useUiTexts } from './texts.ts'

interface DayDialogProps {
  open: boolean
  title: string
  text?: ReactNode
  confirmLabel: string
  /** the day that holds now */
  present: string | null
  busy?: boolean
  error?: unknown
  onConfirm: (day: string) => void
  onCancel: () => void
}

const YEAR_DAYS = 365

/** Asks for the day until which something shall be valid; a year more unless another is chosen. */
export default function DayDialog(props: DayDialogProps) {
  const t = useUiTexts()
  const words = useRecordTexts()
  const id = useId()
  const [day, setDay] = useState<string | null>(() => {
    const today = dayOf(new Date())
    return addDays(props.present && props.present > today ? props.present : today, YEAR_DAYS)
  })
  return (
    <Modal
      open={props.open}
      title={props.title}
      okText={props.confirmLabel}
      cancelText={t('cancel')}
      okButtonProps={{ loading: props.busy ?? false, disabled: day === null }}
      onOk={() => day && props.onConfirm(day)}
      onCancel={props.onCancel}
      destroyOnHidden
    >
      {props.text}
      <div className={style.day}>
        <label htmlFor={id}>{words('validUntil')}</label>
        <DayInput id={id} value={day} onChange={setDay} future />
      </div>
      <FailureAlert error={props.error} />
    </Modal>
  )
}
