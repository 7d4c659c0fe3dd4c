import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = process.env['HENGJIAN_DEV_SERVER'] ?? 'http://127.0.0.1:3000';

/** Vendor code changes rarely and is cached apart; screens are loaded when they are opened. */
export default defineConfig({
  root: here('.'),
  resolve: { alias: [{ find: /^@pure\//, replacement: `${here('../src')}/` }] },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // Libraries mark their modules "use client" for frameworks that render on a server; here the mark means nothing.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router|@tanstack|i18next|react-i18next)[\\/]/, priority: 30 },
            { name: 'antd', test: /node_modules[\\/](antd|@ant-design|@rc-component|dayjs)[\\/]/, priority: 20, entriesAware: true, entriesAwareMergeThreshold: 40_000 },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/api': { target: server, changeOrigin: false }, '/health': server } },
});
