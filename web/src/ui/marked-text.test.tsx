import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { MarkedText } from './marked-text.tsx'

it('marks the spans and shows markup as text', () => {
  const { container } = render(<MarkedText text="<b>镀膜</b>耐候" spans={[{ start: 3, end: 5 }]} />)
  expect(screen.getByText('镀膜').tagName).toBe('MARK')
  expect(container.textContent).toBe('<b>镀膜</b>耐候')
})
