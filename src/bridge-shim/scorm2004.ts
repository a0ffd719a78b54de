import { openAdapter } from '../reporting/scorm2004/open.js';
import { startShim } from './shim.js';
import './shim.css';

startShim(window, { record: 'scorm2004', openAdapter });
