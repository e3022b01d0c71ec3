import { useFailureText } from '../lib/use-failure-text.ts'
import style from './plain-failure.module.css'

/** A failed action in a line, for the pages that do without antd: what happened and what to do. */
export function PlainFailure({ error }: { error: unknown }) {
  const failureText = useFailureText()
  if (!error) return null
  const { what, todo } = failureText(error)
  return (
    <p role="alert" className={style.failure}>
      <strong>{what}</strong> {todo}
    </p>
  )
}
