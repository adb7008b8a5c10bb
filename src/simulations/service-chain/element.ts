import { defineSimulation } from '../frame/element.ts';
import { serviceChain } from './simulation.ts';

defineSimulation('service-chain-simulation', serviceChain);
