import address from 'virtual:antd-styles'
import { use } from 'react'

let loading: Promise<void> | undefined

/** Loads the rules of antd's components, before all others, which may change them. */
function loadAntdStyles(): Promise<void> {
  loading ??= new Promise((resolve, reject) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    // as the page's head asked for it
    link.crossOrigin = ''
    link.href = address
    link.onload = () => resolve()
    link.onerror = () => {
      link.remove()
      loading = undefined
      reject(new Error(`${address} cannot be loaded`))
    }
    const first = document.querySelector('link[rel="stylesheet"]')
    if (first) first.before(link)
    else document.head.append(link)
  })
  return loading
}

/** Begins to load them beside the scripts that need them; who waits for them hears of a failure. */
export function beginAntdStyles(): void {
  if (address) loadAntdStyles().catch(() => undefined)
}

/** Waits for antd's rules where the build made a file of them; elsewhere antd writes them as it draws. */
export function useAntdStyles(): void {
  if (address) use(loadAntdStyles())
}
