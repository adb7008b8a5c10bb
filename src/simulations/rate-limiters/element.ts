import { defineSimulation } from '../frame/element.ts';
import { rateLimiters } from './simulation.ts';

defineSimulation('rate-limiters-simulation', rateLimiters);
