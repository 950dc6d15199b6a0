import type { NextConfig } from 'next';

const EVERYWHERE = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
];

/**
 * Pages only: this header would win over the stricter ones that file links and API answers carry themselves. What a page may load and run
 * is said anew for each answer, by `page-policy.mjs`.
 */
const ON_PAGES = [{ key: 'Referrer-Policy', value: 'same-origin' }];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // An LMS may not follow a redirect, so `/create/` is answered where it is called.
  skipTrailingSlashRedirect: true,
  // Without a connection, what was pressed waits for it; otherwise the browser's own page of errors would take this one's place.
  experimental: { useOffline: true },
  images: { unoptimized: true },
  // `npm run check` holds the types; whoever only starts the application need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // They load wasm, native code or files beside them, which a bundle would lose.
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@hyzyla/pdfium',
    '@napi-rs/canvas',
    '@node-rs/argon2',
    'harfbuzzjs',
    'pg',
    'pino',
    'sharp',
  ],
  // harfbuzzjs asks for Node's `module` in code that no browser runs.
  turbopack: { root: import.meta.dirname, resolveAlias: { module: { browser: './lib/empty-module.ts' } } },
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers: EVERYWHERE },
      { source: '/((?!api/|getfile/|getform/|widgets/|v/).*)', headers: ON_PAGES },
      // Fonts are named by their hash.
      { source: '/fonts/:path*', headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }] },
    ]),
};

export default config;
