/** Where a page stands, as schema.org says it. */
export const breadcrumbs = (
  publicUrl: string,
  steps: readonly (readonly [path: string, name: string])[],
) => ({
  '@type': 'BreadcrumbList',
  itemListElement: [['/', '首页'] as const, ...steps].map(([path, name], index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: `${publicUrl}${path}`,
  })),
})

export const website = (publicUrl: string, name: string, description: string) => ({
  '@type': 'WebSite',
  name,
  description,
  url: `${publicUrl}/`,
  inLanguage: 'zh-CN',
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${publicUrl}/results?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
})
