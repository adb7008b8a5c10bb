/** The simulations, under the names that pages use without an import. */
export { default as CapSimulation } from './cap/CapSimulation.astro';
export { default as CircuitBreakerSimulation } from './circuit-breaker/CircuitBreakerSimulation.astro';
export { default as HashRingSimulation } from './hash-ring/HashRingSimulation.astro';
export { default as LoadBalancingSimulation } from './load-balancing/LoadBalancingSimulation.astro';
export { default as OsiSimulation } from './osi/OsiSimulation.astro';
export { default as TransactionsSimulation } from './transactions/TransactionsSimulation.astro';
