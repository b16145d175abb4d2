/** The routes of the real service, as they are registered: a new one is in the table by itself. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

const Initialised = z.object({ fastify: z.custom<FastifyInstance>() });

export type Route = { method: string; url: string };

/** Runs `build`, and tells every route registered meanwhile but for HEAD, which answers as GET does. */
export async function routesOf<T>(build: () => Promise<T>): Promise<{ built: T; routes: Route[] }> {
  const routes = new Map<string, Route>();
  const listen = (message: unknown): void => {
    Initialised.parse(message).fastify.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat())
        if (one !== 'HEAD') routes.set(`${one} ${url}`, { method: one, url });
    });
  };
  subscribe('fastify.initialization', listen);
  try {
    const built = await build();
    const byPath = (a: Route, b: Route) => (a.url === b.url ? 0 : a.url < b.url ? -1 : 1);
    return { built, routes: [...routes.values()].toSorted(byPath) };
  } finally {
    unsubscribe('fastify.initialization', listen);
  }
}
