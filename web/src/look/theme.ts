import { theme, type ThemeConfig } from 'antd';

/** One calm primary (黛青, a dark blue-green), system Chinese fonts, 14 px body. Text colours keep 4.5:1 on their ground. */
const fontFamily = '-apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';

const common: ThemeConfig['token'] = {
  fontFamily,
  fontFamilyCode: 'ui-monospace, "SF Mono", Consolas, "Noto Sans Mono CJK SC", monospace',
  fontSize: 14,
  fontSizeSM: 12,
  fontSizeHeading1: 26,
  fontSizeHeading2: 22,
  fontSizeHeading3: 18,
  fontSizeHeading4: 16,
  fontSizeHeading5: 14,
  borderRadius: 6,
  borderRadiusLG: 8,
  wireframe: false,
  motionDurationMid: '0.15s',
  motionDurationSlow: '0.2s',
};

const compactTable = { cellPaddingBlockSM: 3, cellPaddingInlineSM: 10, cellFontSizeSM: 14, headerBorderRadius: 6 };

const flat = { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' };

export const light: ThemeConfig = {
  algorithm: theme.defaultAlgorithm,
  token: {
    ...common,
    colorPrimary: '#0b5c6b',
    colorInfo: '#1b66b1',
    colorLink: '#0b5c6b',
    colorSuccess: '#24764a',
    colorWarning: '#b36a00',
    colorError: '#b42318',
    colorBgLayout: '#f5f6f5',
    colorTextBase: '#16201f',
    colorTextSecondary: '#4a5654',
    colorTextTertiary: '#5f6b69',
    colorTextDescription: '#5f6b69',
    colorTextPlaceholder: '#727d7b',
    colorTextDisabled: '#7d8785',
    colorBorder: '#cfd5d3',
    colorBorderSecondary: '#e4e8e6',
  },
  components: {
    Button: flat,
    Table: { ...compactTable, headerBg: '#eef1f0', headerColor: '#3b4745', rowHoverBg: '#f3f7f6', headerSplitColor: 'transparent' },
    Menu: { itemSelectedBg: '#e2eeee', itemSelectedColor: '#0b4f5c', itemHeight: 36, itemBg: 'transparent', itemMarginInline: 8, activeBarBorderWidth: 0 },
    Layout: { headerBg: '#ffffff', siderBg: '#ffffff', bodyBg: '#f5f6f5' },
  },
};

export const dark: ThemeConfig = {
  algorithm: theme.darkAlgorithm,
  token: {
    ...common,
    colorPrimary: '#4fb0bd',
    colorInfo: '#6ea8e6',
    colorLink: '#6cc3cf',
    colorSuccess: '#58b884',
    colorWarning: '#d99a3c',
    colorError: '#ef7a6d',
    colorBgBase: '#121817',
    colorBgLayout: '#121817',
    colorBgContainer: '#1a2221',
    colorBgElevated: '#222b2a',
    colorTextBase: '#e6ecea',
    colorTextSecondary: '#b3bebb',
    colorTextTertiary: '#94a19e',
    colorTextDescription: '#94a19e',
    colorTextPlaceholder: '#87938f',
    colorTextDisabled: '#7a8683',
    colorTextLightSolid: '#08201f',
    colorBorder: '#3a4644',
    colorBorderSecondary: '#2a3433',
  },
  components: {
    Button: { ...flat, primaryColor: '#06211f', dangerColor: '#2a0905' },
    Table: { ...compactTable, headerBg: '#222b2a', headerColor: '#c3cecb', rowHoverBg: '#202a29', headerSplitColor: 'transparent' },
    Menu: { itemSelectedBg: '#1f3a3c', itemSelectedColor: '#8fd6df', itemHeight: 36, itemBg: 'transparent', itemMarginInline: 8, activeBarBorderWidth: 0 },
    Layout: { headerBg: '#1a2221', siderBg: '#1a2221', bodyBg: '#121817' },
    Tooltip: { colorTextLightSolid: '#e6ecea' },
  },
};
