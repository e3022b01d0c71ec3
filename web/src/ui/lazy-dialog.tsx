import { type ComponentType, lazy, type ReactNode, Suspense, useLayoutEffect, useState } from 'react'

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>

/** A dialog of antd whose code comes with its first use. */
export const lazyDialog = <Props extends object>(load: Load<Props>) =>
  lazily<Props>(async () => {
    const { default: Dialog } = await load()
    return (props) => (
      <OnceThere>
        <Dialog {...props} />
      </OnceThere>
    )
  })

/** The same outside of pages, which have antd's theme and words from their route. */
export const lazyShellDialog = <Props extends object>(load: Load<Props>) =>
  lazily<Props>(async () => {
    const [{ default: Dialog }, { AntdScope }] = await Promise.all([
      load(),
      import('../theme/antd-scope.tsx'),
    ])
    return (props) => (
      <AntdScope>
        <OnceThere>
          <Dialog {...props} />
        </OnceThere>
      </AntdScope>
    )
  })

function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  // lazy() forgets what it is given
  const Part = lazy(async () => ({ default: await load() })) as unknown as ComponentType<Props>
  return (props: Props) => (
    <Suspense>
      <Part {...props} />
    </Suspense>
  )
}

/**
 * antd counts what stands over the page while it renders, and React throws such a rendering away where something
 * more urgent comes between: Escape would then be meant for a dialog that never was. What is rendered from here is
 * not interrupted.
 */
function OnceThere({ children }: { children: ReactNode }) {
  const [there, setThere] = useState(false)
  useLayoutEffect(() => setThere(true), [])
  return there && children
}
