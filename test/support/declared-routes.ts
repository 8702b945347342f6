import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ROUTE_ACCESS, type RouteAccess } from '@loonbrug/platform';
import { NEEDS_FEATURE } from '@loonbrug/tenancy';

/** A route as the running application knows it. */
export interface DeclaredRoute {
  name: string;
  method: string;
  path: string;
  access: RouteAccess | undefined;
  action?: string;
  subject?: string;
  needsPayrollLink: boolean;
}

const listOf = (value: string | string[] | undefined): string[] => (Array.isArray(value) ? value : [value ?? '']);
const joined = (...parts: string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;

function routesOf(controller: Type): DeclaredRoute[] {
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((methodName) => {
    const handler = prototype[methodName]!;
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    const own = <Value>(key: string) => (Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller)) as Value | undefined;
    const access = own<RouteAccess>(ROUTE_ACCESS);
    return listOf(Reflect.getMetadata(PATH_METADATA, controller) as string).flatMap((above) =>
      listOf(Reflect.getMetadata(PATH_METADATA, handler) as string).map((below) => ({
        name: `${controller.name}.${methodName}`,
        method: RequestMethod[method],
        path: joined(above, below),
        access,
        ...(access?.kind === 'ability' ? { action: access.action, subject: access.subject } : {}),
        needsPayrollLink: own<string>(NEEDS_FEATURE) !== undefined,
      })),
    );
  });
}

/** Every route of every controller, read by reflection: a new one is in it by itself. */
export function declaredRoutes(app: NestFastifyApplication): DeclaredRoute[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map(({ metatype }) => metatype as Type),
  );
  return [...new Set(controllers)].flatMap(routesOf);
}
