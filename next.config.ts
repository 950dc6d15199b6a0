import type { NextConfig } from 'next';

/**
 * What every answer carries. Scripts and styles may stand inline, since Next writes them so into pages it does not render per request;
 * nothing may come from or go to another origin.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const EVERYWHERE = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
];

/** Pages only: these headers would win over the stricter ones that file links and API answers carry themselves. */
const ON_PAGES = [
  { key: 'Content-Security-Policy', value: CONTENT_SECURITY_POLICY },
  { key: 'Referrer-Policy', value: 'same-origin' },
];

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
