import { Alert } from 'antd'
import { useFailureText } from '../lib/use-failure-text.ts'

/** A failed action, told beside the button that started it. Renders nothing without an error. */
export function FailureAlert({ error }: { error: unknown }) {
  const failureText = useFailureText()
  if (!error) return null
  const { code, what, todo } = failureText(error)
  const type = code === 'account_pending' ? 'info' : 'error'
  return <Alert type={type} showIcon title={what} description={todo} role="alert" />
}
