// Preloaded into the process of every TypeScript block, before its first line.
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

const loopback = new Set(['localhost', '127.0.0.1', '::1', '']);

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

const connect = net.Socket.prototype.connect as (...args: unknown[]) => net.Socket;
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const host = hostOf(args);
  if (host !== undefined && !loopback.has(host)) refuse(host);
  return connect.apply(this, args);
} as typeof net.Socket.prototype.connect;

dgram.createSocket = (() => refuse('UDP')) as typeof dgram.createSocket;

const lookup = dns.lookup as (...args: unknown[]) => void;
dns.lookup = ((host: string, ...rest: unknown[]) => {
  if (!loopback.has(host)) refuse(host);
  lookup(host, ...rest);
}) as typeof dns.lookup;
