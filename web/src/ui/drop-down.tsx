import { type ReactNode, useId, useRef, useState } from 'react'
import style from './menu.module.css'

interface DropDownProps {
  /** its name for those who do not see what is on the button */
  name?: string
  button: ReactNode
  className?: string
  children: (close: () => void) => ReactNode
}

/** A button and what it opens below itself; Escape and leaving close it. */
export function DropDown({ name, button, className, children }: DropDownProps) {
  const listId = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and leaving close the list from anywhere within
    <div
      className={style.root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        close()
        opener.current?.focus()
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close()
      }}
    >
      <button
        type="button"
        ref={opener}
        className={className ?? style.button}
        aria-label={name}
        title={name}
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {/* it takes the focus of a click beside its links, which would otherwise close it */}
      {open && (
        <div className={style.list} id={listId} tabIndex={-1}>
          {children(close)}
        </div>
      )}
    </div>
  )
}
