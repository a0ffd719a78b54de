import { openAdapter } from '../reporting/scorm12/open.js';
import { startShim } from './shim.js';
import './shim.css';

startShim(window, { record: 'scorm12', openAdapter });
