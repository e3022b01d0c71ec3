import { createEmbeddedEngine } from './embedded/embedded-engine.ts'
import { engineContract } from './engine-contract.ts'

engineContract('embedded', async () => ({
  engine: createEmbeddedEngine(),
  close: async () => undefined,
}))
