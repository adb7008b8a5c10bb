import { defineSimulation } from '../frame/element.ts';
import { retryStorm } from './simulation.ts';

defineSimulation('retry-storm-simulation', retryStorm);
