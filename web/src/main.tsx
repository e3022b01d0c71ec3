import './lib/first-breath.ts'
import { restored } from './lib/restored-session.ts'
import { legible } from './theme/brought-font.ts'
import './theme/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { begunAhead } from './lib/ahead.ts'
import { breathe } from './lib/breathe.ts'
import { followReleases } from './lib/missing-part.ts'
import { router } from './router.tsx'

const container = document.getElementById('root')
if (!container) throw new Error('index.html has no #root')
followReleases()
await restored
void router.load()
// in which its loaders begin
await breathe()
await Promise.all([legible, begunAhead()])
createRoot(container).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
