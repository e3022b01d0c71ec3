import { type ReactNode, useLayoutEffect, useState } from 'react'

/**
 * Around a dialog that comes with a part of its own. antd counts what stands over the page while it renders, and
 * React throws such a rendering away where something more urgent comes between: Escape would then be meant for a
 * dialog that never was, and close none any more. What is rendered from here is not interrupted.
 */
export function OnceThere({ children }: { children: ReactNode }) {
  const [there, setThere] = useState(false)
  useLayoutEffect(() => setThere(true), [])
  return there && children
}
