import { useId } from 'react'
import style from './links.module.css'

interface TextFieldProps {
  label: string
  value: string
  type?: string
  autoComplete: string
  required?: boolean
  hint?: string
  error?: string | undefined
  onChange: (value: string) => void
}

/** One line to type, with its hint or what is wrong with it. */
export function TextField({ label, hint, error, onChange, type = 'text', ...input }: TextFieldProps) {
  const id = useId()
  return (
    <div className={style.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        className={style.note}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-more`}
        onChange={({ target }) => onChange(target.value)}
        {...input}
      />
      <p id={`${id}-more`} className={error ? style.failure : style.legend}>
        {error ?? hint}
      </p>
    </div>
  )
}
