import { createRootRoute } from '@tanstack/react-router'
import { Layout } from './layout.tsx'

export const rootRoute = createRootRoute({ component: Layout })
