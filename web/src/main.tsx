import './theme/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { followReleases } from './lib/missing-part.ts'
import { session } from './lib/session.ts'

const container = document.getElementById('root')
if (!container) throw new Error('index.html has no #root')
followReleases()
// a hundred font faces, one a subset: 36 kB that must not hold up the first paint
void import('@fontsource-variable/noto-sans-sc/wght.css')
await session.restore()
createRoot(container).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
