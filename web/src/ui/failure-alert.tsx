import { Alert } from 'antd'
import { fieldErrorsOf, labelOf } from '../lib/form-problem.ts'
import { useFailureText } from '../lib/use-failure-text.ts'
import style from './failure-alert.module.css'

/** A failed action, told beside the button that started it, with the fields that were refused. Renders nothing without an error. */
export function FailureAlert({ error }: { error: unknown }) {
  const failureText = useFailureText()
  if (!error) return null
  const { code, what, todo } = failureText(error)
  const type = code === 'account_pending' ? 'info' : 'error'
  const fields = fieldErrorsOf(error)
  return (
    <Alert
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
