import { defineSimulation } from '../frame/element.ts';
import { eventStream } from './simulation.ts';

defineSimulation('event-stream-simulation', eventStream);
