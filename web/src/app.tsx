import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import english from 'antd/locale/en_US'
import chinese from 'antd/locale/zh_CN'
import { useLanguage } from './i18n/use-language.ts'
import { queryClient } from './lib/query-client.ts'
import { router } from './router.tsx'
import { antdTheme } from './theme/antd-theme.ts'

export function App() {
  const language = useLanguage()
  return (
    <ConfigProvider
      theme={antdTheme}
      locale={language === 'en' ? english : chinese}
      button={{ autoInsertSpace: false }}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  )
}
