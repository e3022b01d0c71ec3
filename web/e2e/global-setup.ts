import type { TestProject } from 'vitest/node'
import { serveBrowser } from './browser.ts'
import { type DemoAccount, startProduct } from './product.ts'

declare module 'vitest' {
  interface ProvidedContext {
    address: string
    accounts: DemoAccount[]
    browser: string
  }
}

/** One product and one browser for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const starting = startProduct()
  const browser = await serveBrowser().catch(async (error: unknown) => {
    await (await starting).stop()
    throw error
  })
  const product = await starting.catch(async (error: unknown) => {
    await browser.close()
    throw error
  })
  project.provide('address', product.address)
  project.provide('accounts', product.accounts)
  project.provide('browser', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await product.stop()
  }
}
