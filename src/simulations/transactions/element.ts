import { defineSimulation } from '../frame/element.ts';
import { transactions } from './simulation.ts';

defineSimulation('transactions-simulation', transactions);
