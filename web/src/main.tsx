import './lib/first-breath.ts'
import './theme/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { followReleases } from './lib/missing-part.ts'
import { session } from './lib/session.ts'
import { loadBroughtFont } from './theme/fonts.ts'

const container = document.getElementById('root')
if (!container) throw new Error('index.html has no #root')
followReleases()
void loadBroughtFont()
await session.restore()
createRoot(container).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
