import { Alert } from 'antd'
import { useFailureText } from '../lib/use-failure-text.ts'

/** A failed action, told beside the button that started it. Renders nothing without an error. */
export function FailureAlert({ error }: { error: unknown }) {
  const failureText = useFailureText()
  if (!error) return null
  const { what, todo } = failureText(error)
  return <Alert type="error" showIcon title={what} description={todo} role="alert" />
}
