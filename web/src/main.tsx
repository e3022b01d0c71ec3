import './lib/first-breath.ts'
import { restored } from './lib/restored-session.ts'
import { legible } from './theme/legible.ts'
import './theme/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { followReleases } from './lib/missing-part.ts'
import { router } from './router.tsx'

const container = document.getElementById('root')
if (!container) throw new Error('index.html has no #root')
followReleases()
await restored
// what the page needs is on its way before the frame is drawn
void router.load()
await legible
createRoot(container).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
