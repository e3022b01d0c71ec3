import { useEffect, useState } from 'react'

const TYPING_PAUSE_MS = 700

/** What is typed, once its author pauses. */
export function useSettled<Value>(typed: Value): Value {
  const text = JSON.stringify(typed)
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text)), TYPING_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
