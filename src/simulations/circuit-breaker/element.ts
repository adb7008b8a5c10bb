import { defineSimulation } from '../frame/element.ts';
import { circuitBreaker } from './simulation.ts';

defineSimulation('circuit-breaker-simulation', circuitBreaker);
