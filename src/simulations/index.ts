/** The simulations, under the names that pages use without an import. */
export { default as CacheSimulation } from './cache/CacheSimulation.astro';
export { default as CapSimulation } from './cap/CapSimulation.astro';
export { default as CircuitBreakerSimulation } from './circuit-breaker/CircuitBreakerSimulation.astro';
export { default as EventStreamSimulation } from './event-stream/EventStreamSimulation.astro';
export { default as HashRingSimulation } from './hash-ring/HashRingSimulation.astro';
export { default as LoadBalancingSimulation } from './load-balancing/LoadBalancingSimulation.astro';
export { default as OsiSimulation } from './osi/OsiSimulation.astro';
export { default as RateLimitersSimulation } from './rate-limiters/RateLimitersSimulation.astro';
export { default as RetryStormSimulation } from './retry-storm/RetryStormSimulation.astro';
export { default as ServiceChainSimulation } from './service-chain/ServiceChainSimulation.astro';
export { default as TransactionsSimulation } from './transactions/TransactionsSimulation.astro';
