import { screen } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'

/** Puts text into a field at once; typing it letter by letter takes long in a large form. */
export async function fill(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.clear(field)
  await user.click(field)
  await user.paste(text)
}

/** The button that says just this; asking by role looks at every element of a large form. */
export function button(text: string): HTMLElement {
  const found = screen.getByText(text).closest('button')
  if (!found) throw new Error(`no button says ${text}`)
  return found
}
