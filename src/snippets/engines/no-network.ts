// Preloaded into the process of every TypeScript block, before its first line.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

type AnyFunction = (this: unknown, ...args: unknown[]) => unknown;

const loopback = new Set(['localhost', '127.0.0.1', '::1']);

function refuse(what: string): never {
  throw Object.assign(new Error(`Examples cannot reach the network: ${what}`), { code: 'ERR_ACCESS_DENIED' });
}

/** The host that the arguments of `socket.connect` name; undefined for a path or the default host. */
function hostOf(args: unknown[]): string | undefined {
  // `net.connect` hands its arguments on as one array that it has already normalized.
  const [first, second] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
  if (typeof first === 'object' && first !== null) return (first as { host?: string }).host;
  return typeof second === 'string' ? second : undefined;
}

/** The host that the arguments of `send` or `connect` of a datagram socket name: the text after the message or port. */
function datagramHostOf([, ...args]: unknown[]): string | undefined {
  return args.find((arg) => typeof arg === 'string');
}

/** The name that a resolver is asked for; undefined when it asks only servers on this machine. */
function nameAskedOf([name]: unknown[], resolver: unknown): string | undefined {
  const servers = resolver instanceof dns.Resolver || resolver instanceof dns.promises.Resolver ? resolver.getServers() : [];
  const isLocal = servers.length > 0 && servers.every((server) => /^(?:127\.0\.0\.1|\[?::1\]?)(?::\d+)?$/.test(server));
  return isLocal ? undefined : String(name);
}

/** Lets a function of an object run only when the host that it is given is this machine. */
function guard(object: object, name: string, host: (args: unknown[], self: unknown) => string | undefined): void {
  const functions = object as Record<string, AnyFunction>;
  const original = functions[name]!;
  functions[name] = function (...args) {
    const target = host(args, this);
    if (target !== undefined && !loopback.has(target)) refuse(target);
    return original.apply(this, args);
  };
}

guard(net.Socket.prototype, 'connect', hostOf);
for (const object of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
  for (const name of Object.getOwnPropertyNames(object))
    if (/^(?:lookup|resolve|reverse)/.test(name)) guard(object, name, nameAskedOf);
for (const name of ['send', 'connect']) guard(dgram.Socket.prototype, name, datagramHostOf);
for (const name of ['addMembership', 'addSourceSpecificMembership']) guard(dgram.Socket.prototype, name, ([group]) => String(group));
syncBuiltinESMExports();
