import { defineSimulation } from '../frame/element.ts';
import { rollingUpdate } from './simulation.ts';

defineSimulation('rolling-update-simulation', rollingUpdate);
