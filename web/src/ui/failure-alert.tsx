import { Alert, type GetRef } from 'antd'
import { useEffect, useRef } from 'react'
import { fieldErrorsOf, labelOf } from '../lib/form-problem.ts'
import { useFailureText } from '../lib/use-failure-text.ts'
import style from './failure-alert.module.css'

const onPage = (error: unknown) => fieldErrorsOf(error).some(({ name }) => labelOf(name) !== null)

/**
 * A failed action, told beside the button that started it, with the fields that were refused; comes into sight, for
 * the button may stand still where the page has moved on. Renders nothing without an error.
 */
export function FailureAlert({ error }: { error: unknown }) {
  const failureText = useFailureText()
  const alert = useRef<GetRef<typeof Alert>>(null)
  useEffect(() => {
    // the first field that was refused is gone to instead
    if (error && !onPage(error)) alert.current?.nativeElement.scrollIntoView({ block: 'nearest' })
  }, [error])
  if (!error) return null
  const { code, what, todo } = failureText(error)
  const type = code === 'account_pending' ? 'info' : 'error'
  const fields = fieldErrorsOf(error)
  return (
    <Alert
      ref={alert}
      type={type}
      showIcon
      title={what}
      description={
        <>
          {todo}
          {fields.length > 0 && (
            <ul className={style.fields}>
              {fields.map(({ name, errors }) => (
                <li key={name.join('/')}>{[labelOf(name), errors.join('；')].filter(Boolean).join('：')}</li>
              ))}
            </ul>
          )}
        </>
      }
      role="alert"
    />
  )
}
