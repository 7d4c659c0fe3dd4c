import { useEffect } from 'react';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import enUS from 'antd/locale/en_US';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router/dom';
import { useTranslation } from 'react-i18next';
import { queryClient } from './api/query-client';
import { AppearanceProvider, useAppearance, usePhone } from './look/appearance';
import { dark, light } from './look/theme';
import { router } from './router';

/** Popups that wait for the end of a movement which the reader has switched off would never arrive. */
const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;

function Dressed() {
  const { i18n } = useTranslation();
  const appearance = useAppearance();
  const phone = usePhone();
  const theme = appearance.dark ? dark : light;
  useEffect(() => {
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', appearance.dark ? '#1a2221' : '#ffffff');
  }, [appearance.dark]);
  return (
    <ConfigProvider
      theme={isStill ? { ...theme, token: { ...theme.token, motion: false } } : theme}
      locale={i18n.resolvedLanguage === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
      componentSize={phone ? 'large' : 'medium'}
    >
      <App notification={{ placement: 'topRight' }} message={{ maxCount: 3 }}>
        <RouterProvider router={router} />
      </App>
    </ConfigProvider>
  );
}

export function Application() {
  return (
    <QueryClientProvider client={queryClient}>
      <AppearanceProvider>
        <Dressed />
      </AppearanceProvider>
    </QueryClientProvider>
  );
}
