import { expect, it } from 'vitest'
import { routesOf } from './routes-of.ts'

it('reads the path of a route, its parent, and what it imports when it is gone to', () => {
  const code = `
    const guarded = createRoute({
      getParentRoute: () => antdRoute,
      path: '/needs/$needId',
      loader: ({ context, params }) => ahead(import('./ask-need.ts').then(({ askNeed }) => askNeed(context, params.needId))),
      component: lazyRouteComponent(() => import('./need-page.tsx'), 'NeedPage'),
    })
    const pathless = createRoute({ getParentRoute: () => rootRoute, id: 'antd' })
    const other = makeRoute({ path: '/other' })
    export const routes = [guarded, createRoute({ getParentRoute: () => rootRoute, path: '/' })]`
  expect(routesOf(code)).toEqual([
    { path: '/needs/$needId', parent: 'antdRoute', imports: ['./need-page.tsx', './ask-need.ts'] },
    { path: '/', parent: 'rootRoute', imports: [] },
  ])
})
