/**
 * Nothing but our own files. React Flow, CodeMirror and the toasts set styles from script, and Vite inlines small pictures
 * as data URLs. Plain JavaScript, because the server of `npm start` reads it unbuilt.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ');
