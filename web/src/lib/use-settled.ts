import { useEffect, useState } from 'react'

const TYPING_PAUSE_MS = 700

/** What is typed, once its author pauses. */
export function useSettled<Value>(typed: Value, pauseMs = TYPING_PAUSE_MS): Value {
  const text = JSON.stringify(typed)
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text)), pauseMs)
    return () => clearTimeout(timer)
  }, [text, pauseMs])
  return settled
}
