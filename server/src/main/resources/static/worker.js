// Without a connection every page gives way to the one that was kept for that. With one, this does nothing.
'use strict';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', event => {
  const {request} = event;
  const isFile = new URL(request.url).pathname.startsWith('/static/');
  if (request.method === 'GET' && (request.mode === 'navigate' || isFile)) {
    event.respondWith(fetch(request).catch(() => kept(isFile ? request : '/offline')));
  }
});

async function kept(what) {
  return (await caches.match(what, {ignoreVary: true})) ?? Response.error();
}
